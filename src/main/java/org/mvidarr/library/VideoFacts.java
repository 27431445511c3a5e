package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What may be told of a video besides title and artists; null or empty where nothing is known.
 *
 * @param genres names; the same genre in another spelling counts once
 * @param sortTitle what it is ordered by; null for what follows from the title
 * @param explicit whether it is not for children; null when nobody has said
 */
public record VideoFacts(
        @Nullable ReleaseDate release,
        @Nullable String album,
        @Nullable String label,
        @Nullable String description,
        List<String> genres,
        List<String> tags,
        @Nullable String sortTitle,
        @Nullable Boolean explicit) {
    public static final VideoFacts NONE =
            new VideoFacts(null, null, null, null, List.of(), List.of());
    private static final int MOST_WORDS = 100;

    public VideoFacts {
        album = Check.within("album", album, 500);
        label = Check.within("label", label, 300);
        description = Check.within("description", description, 100_000);
        genres = named(genres);
        tags = named(tags);
        sortTitle = Check.within("sortTitle", sortTitle, Video.MAX_TITLE);
    }

    public VideoFacts(
            @Nullable ReleaseDate release,
            @Nullable String album,
            @Nullable String label,
            @Nullable String description,
            List<String> genres,
            List<String> tags) {
        this(release, album, label, description, genres, tags, null, null);
    }

    public VideoFacts released(@Nullable ReleaseDate date) {
        return new VideoFacts(date, album, label, description, genres, tags, sortTitle, explicit);
    }

    private static List<String> named(List<String> names) {
        return names.stream()
                .filter(name -> !name.isBlank())
                .map(String::strip)
                .limit(MOST_WORDS)
                .toList();
    }
}
