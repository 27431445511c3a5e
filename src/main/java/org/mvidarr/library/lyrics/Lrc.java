package org.mvidarr.library.lyrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads timed lyrics: any number of times in brackets before each line, {@code [offset:±millis]}
 * for all of them, other names in brackets passed over. Times of single words are left out. The
 * format has no standard; this is what players agree on.
 */
final class Lrc {
    private static final Pattern STAMP =
            Pattern.compile("\\G\\s*\\[(\\d{1,3}):(\\d{1,2})(?:[.:](\\d{1,3}))?]");
    private static final Pattern OFFSET =
            Pattern.compile(
                    "(?m)^\\s*\\[offset:\\s*([+-]?\\d{1,7})\\s*]", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD_TIME =
            Pattern.compile("<\\d{1,3}:\\d{1,2}(?:[.:]\\d{1,3})?>");
    private static final int MOST_LINES = 5_000;

    private Lrc() {}

    /** The lines in the order in which they are sung; none when nothing in it has a time. */
    static List<LyricsLine> lines(String text) {
        long offset = offset(text);
        List<LyricsLine> lines = new ArrayList<>();
        for (String line : text.lines().limit(MOST_LINES).toList()) {
            Matcher stamp = STAMP.matcher(line);
            List<Long> times = new ArrayList<>();
            int end = 0;
            while (stamp.find()) {
                times.add(millis(stamp));
                end = stamp.end();
            }
            String words = WORD_TIME.matcher(line.substring(end)).replaceAll("").strip();
            for (Long time : times) {
                // A positive offset lets the words come earlier.
                lines.add(new LyricsLine(Math.max(0, time - offset), words));
            }
        }
        lines.sort(Comparator.comparingLong(LyricsLine::millis));
        return List.copyOf(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
    }

    private static long offset(String text) {
        Matcher offset = OFFSET.matcher(text);
        return offset.find() ? Long.parseLong(offset.group(1)) : 0;
    }

    private static long millis(Matcher stamp) {
        String fraction = stamp.group(3);
        long parts = fraction == null ? 0 : Long.parseLong((fraction + "00").substring(0, 3));
        return (Long.parseLong(stamp.group(1)) * 60 + Long.parseLong(stamp.group(2))) * 1_000
                + parts;
    }
}
