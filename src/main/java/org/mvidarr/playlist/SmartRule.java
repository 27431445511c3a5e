package org.mvidarr.playlist;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.VideoRule;
import org.mvidarr.library.VideoSelector;
import org.mvidarr.platform.Refusal;

import java.io.StringReader;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a smart playlist asks the library.
 *
 * @param rule which videos, a tree of groups and tests
 * @param sortKey in which order they are taken and shown
 * @param mostVideos takes no more than so many, 1 to {@value #MOST_VIDEOS}
 * @param mostMinutes takes the first so long as they last no longer together, 1 to {@value
 *     #MOST_MINUTES}
 */
public record SmartRule(
        JsonObject rule,
        String sortKey,
        boolean descending,
        @Nullable Integer mostVideos,
        @Nullable Integer mostMinutes) {
    /** Orders of the video list, those that need words to search for left out. */
    public static final Set<String> SORTS =
            VideoSelector.SORTS.stream()
                    .filter(sort -> !sort.equals("relevance"))
                    .collect(Collectors.toUnmodifiableSet());

    static final int MOST_VIDEOS = 10_000;
    static final int MOST_MINUTES = 100_000;

    /**
     * @throws Refusal.Invalid when the rule or the order cannot be
     */
    public SmartRule {
        rule = VideoRule.of(rule).json();
        if (!SORTS.contains(sortKey)) {
            throw new Refusal.Invalid(
                    "sortKey", "paging.sort", String.join(", ", SORTS.stream().sorted().toList()));
        }
        bounded("mostVideos", mostVideos, MOST_VIDEOS);
        bounded("mostMinutes", mostMinutes, MOST_MINUTES);
    }

    static SmartRule stored(
            String rule,
            String sortKey,
            boolean descending,
            @Nullable Integer mostVideos,
            @Nullable Integer mostMinutes) {
        try (JsonReader reader = Json.createReader(new StringReader(rule))) {
            return new SmartRule(reader.readObject(), sortKey, descending, mostVideos, mostMinutes);
        }
    }

    VideoRule tree() {
        return VideoRule.of(rule);
    }

    /** Most videos that are taken. */
    int most() {
        return mostVideos == null ? MOST_VIDEOS : mostVideos;
    }

    private static void bounded(String field, @Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            throw new Refusal.Invalid(field, "playlist.limit", most);
        }
    }
}
