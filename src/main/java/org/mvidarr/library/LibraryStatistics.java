package org.mvidarr.library;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The library in numbers.
 *
 * @param bytes of all files that are there
 * @param ready videos that can be played
 * @param byStatus only where there are any
 * @param byHeight by the class people speak of: 2160, 1440, 1080, 720, 576, 480, and 360 for all
 *     below
 * @param byDecade of the release, such as 1990; the undated are left out
 */
public record LibraryStatistics(
        long videos,
        long artists,
        long ready,
        long bytes,
        Map<VideoState, Long> byStatus,
        Map<VideoKind, Long> byKind,
        Map<Integer, Long> byHeight,
        Map<Integer, Long> byDecade) {

    static LibraryStatistics of(Map<Counters.Topic, Map<String, Tally>> all) {
        Map<String, Tally> status = all.getOrDefault(Counters.Topic.STATUS, Map.of());
        Map<VideoState, Long> byStatus = new EnumMap<>(VideoState.class);
        status.forEach((key, tally) -> byStatus.put(VideoState.valueOf(key), tally.videos()));
        Map<VideoKind, Long> byKind = new EnumMap<>(VideoKind.class);
        all.getOrDefault(Counters.Topic.KIND, Map.of())
                .forEach((key, tally) -> byKind.put(VideoKind.valueOf(key), tally.videos()));
        Map<Integer, Long> byHeight = new TreeMap<>();
        all.getOrDefault(Counters.Topic.HEIGHT, Map.of())
                .forEach((key, tally) -> byHeight.put(Integer.valueOf(key), tally.videos()));
        Map<Integer, Long> byDecade = new TreeMap<>();
        all.getOrDefault(Counters.Topic.YEAR, Map.of())
                .forEach(
                        (key, tally) ->
                                byDecade.merge(
                                        Integer.parseInt(key) / 10 * 10,
                                        tally.videos(),
                                        Long::sum));
        return new LibraryStatistics(
                status.values().stream().mapToLong(Tally::videos).sum(),
                all.getOrDefault(Counters.Topic.ARTIST, Map.of())
                        .getOrDefault("", Tally.NONE)
                        .videos(),
                byStatus.getOrDefault(VideoState.HAVE, 0L),
                status.values().stream().mapToLong(Tally::bytes).sum(),
                byStatus,
                byKind,
                byHeight,
                byDecade);
    }
}
