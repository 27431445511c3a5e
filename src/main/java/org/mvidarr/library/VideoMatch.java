package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the address of the list of videos filters by. Addresses are written by people too, so a
 * value that makes no sense is passed over.
 */
final class VideoMatch {
    /** In the order in which the page names them. */
    private static final Map<String, Filter> FILTERS = filters();

    private VideoMatch() {}

    private record Filter(VideoFact fact, Operator operator, int factor) {}

    private static Map<String, Filter> filters() {
        Map<String, Filter> all = new LinkedHashMap<>();
        all.put("q", new Filter(VideoFact.TEXT, Operator.CONTAINS, 1));
        all.put("status", new Filter(VideoFact.STATUS, Operator.IS, 1));
        all.put("kind", new Filter(VideoFact.KIND, Operator.IS, 1));
        all.put("artist", new Filter(VideoFact.ARTIST, Operator.IS, 1));
        all.put("genre", new Filter(VideoFact.GENRE, Operator.IS, 1));
        all.put("tag", new Filter(VideoFact.TAG, Operator.IS, 1));
        all.put("yearFrom", new Filter(VideoFact.YEAR, Operator.AT_LEAST, 1));
        all.put("yearTo", new Filter(VideoFact.YEAR, Operator.AT_MOST, 1));
        all.put("heightFrom", new Filter(VideoFact.HEIGHT, Operator.AT_LEAST, 1));
        all.put("heightTo", new Filter(VideoFact.HEIGHT, Operator.AT_MOST, 1));
        all.put("minutesFrom", new Filter(VideoFact.DURATION, Operator.AT_LEAST, 60));
        all.put("minutesTo", new Filter(VideoFact.DURATION, Operator.AT_MOST, 60));
        all.put("codec", new Filter(VideoFact.CODEC, Operator.IS, 1));
        all.put("source", new Filter(VideoFact.SOURCE, Operator.IS, 1));
        all.put("file", new Filter(VideoFact.HAS_FILE, Operator.IS, 1));
        all.put("subtitle", new Filter(VideoFact.HAS_SUBTITLE, Operator.IS, 1));
        all.put("added", new Filter(VideoFact.ADDED, Operator.IN_LAST, 1));
        return all;
    }

    static List<String> names() {
        return List.copyOf(FILTERS.keySet());
    }

    /**
     * @param asked the value of a parameter; null for none
     * @param besides name of a filter that shall not count; empty for none
     * @return null when everything is asked for
     */
    static @Nullable VideoRule rule(Function<String, @Nullable String> asked, String besides) {
        List<VideoRule> rules = new ArrayList<>();
        FILTERS.forEach(
                (name, filter) -> {
                    String value = name.equals(besides) ? null : asked.apply(name);
                    if (value != null && !value.isBlank()) {
                        add(rules, filter, value);
                    }
                });
        return rules.isEmpty() ? null : new VideoRule.All(rules);
    }

    private static void add(List<VideoRule> rules, Filter filter, String value) {
        try {
            String scaled =
                    filter.factor() == 1
                            ? value
                            : Long.toString(Long.parseLong(value) * filter.factor());
            rules.add(new VideoRule.Test(filter.fact(), filter.operator(), List.of(scaled)));
        } catch (Refusal.Invalid | NumberFormatException e) {
            // The page shows what it shows without this filter.
        }
    }
}
