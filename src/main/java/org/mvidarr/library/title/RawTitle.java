package org.mvidarr.library.title;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Clipped;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title as people would have typed it: one line of visible characters with single spaces, without
 * what file systems, web pages and download programs did to it.
 */
record RawTitle(String text, @Nullable String youtubeId) {
    /** No site allows longer titles; the patterns of this package are quick up to here. */
    private static final int MAX = 600;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\uFFFD&&[^\\u200D]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WIDE_DASH = Pattern.compile("[‐‑‒–—―−－]");
    private static final Pattern BRACKETED_ID = Pattern.compile("\\s*\\[([A-Za-z0-9_-]{11})]\\s*$");
    private static final Pattern TRAILING_ID = Pattern.compile("(?<=\\S)-([A-Za-z0-9_-]{11})$");
    private static final Pattern ID_LIKE =
            Pattern.compile(".*(?:[0-9_-]|[a-z][A-Z]|[A-Z]{2}.*[a-z]).*");
    private static final Pattern MIXED = Pattern.compile("(?=.*[0-9])(?=.*[A-Z])(?=.*[a-z]).*");

    static RawTitle of(String raw) {
        String bounded = Clipped.to(MAX, raw);
        String text = Normalizer.normalize(bounded, Normalizer.Form.NFC);
        text =
                SPACES.matcher(
                                INVISIBLE
                                        .matcher(text.replace('\t', ' ').replace('\n', ' '))
                                        .replaceAll(""))
                        .replaceAll(" ")
                        .strip();
        text = text.replace("&amp;", "&").replace("&quot;", "\"").replace("&#39;", "'");
        Matcher bracketed = BRACKETED_ID.matcher(text);
        Matcher trailing = TRAILING_ID.matcher(text);
        String id = null;
        if (bracketed.find()
                && bracketed.start() > 0
                && ID_LIKE.matcher(bracketed.group(1)).matches()) {
            id = bracketed.group(1);
            text = text.substring(0, bracketed.start());
        } else if (trailing.find() && MIXED.matcher(trailing.group(1)).matches()) {
            id = trailing.group(1);
            text = text.substring(0, trailing.start());
        }
        return new RawTitle(dashed(spaced(text)), id);
    }

    /** Names written with underscores or dots instead of spaces get their spaces back. */
    private static String spaced(String text) {
        if (text.indexOf(' ') >= 0) {
            return SPACES.matcher(text.replace('_', ' ')).replaceAll(" ").strip();
        }
        if (text.indexOf('_') >= 0) {
            return SPACES.matcher(text.replace('_', ' ')).replaceAll(" ").strip();
        }
        long dots = text.chars().filter(c -> c == '.').count();
        return dots >= 2 && text.length() > 3 * dots
                ? SPACES.matcher(text.replace('.', ' ')).replaceAll(" ").strip()
                : text;
    }

    /** En dash, em dash and their like separate without spaces around them; a hyphen does not. */
    private static String dashed(String text) {
        Matcher dash = WIDE_DASH.matcher(text);
        StringBuilder out = new StringBuilder();
        while (dash.find()) {
            boolean betweenDigits =
                    dash.start() > 0
                            && dash.end() < text.length()
                            && Character.isDigit(text.charAt(dash.start() - 1))
                            && Character.isDigit(text.charAt(dash.end()));
            boolean hyphen = dash.group().equals("‐") || dash.group().equals("‑");
            dash.appendReplacement(out, betweenDigits || hyphen ? "-" : " - ");
        }
        dash.appendTail(out);
        return SPACES.matcher(out).replaceAll(" ").strip();
    }
}
