package org.mvidarr.library.lyrics;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.regex.Pattern;

/**
 * Lyrics to keep.
 *
 * @param language BCP 47, such as {@code en} or {@code pt-BR}; {@code und} when nobody knows
 * @param content 1 to 65,536 characters; marks of the end of a line become one sign
 * @param origin where they come from, at most 100 characters; null when somebody has typed them
 */
public record NewLyrics(
        String language, LyricsFormat format, String content, @Nullable String origin) {
    static final int LONGEST = 65_536;
    static final int LONGEST_ORIGIN = 100;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final int LONGEST_LANGUAGE = 35;
    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    public NewLyrics {
        if (!LANGUAGE.matcher(language).matches() || language.length() > LONGEST_LANGUAGE) {
            throw new Refusal.Invalid("language", "lyrics.language");
        }
        if (content.length() > LONGEST) {
            throw new Refusal.Invalid("content", "library.too-long", LONGEST);
        }
        content =
                CONTROL.matcher(LINE_END.matcher(content).replaceAll("\n")).replaceAll("").strip();
        if (content.isEmpty()) {
            throw new Refusal.Invalid("content", "lyrics.empty");
        }
        if (format == LyricsFormat.LRC && Lrc.lines(content).isEmpty()) {
            throw new Refusal.Invalid("content", "lyrics.no-times");
        }
        origin = origin == null || origin.isBlank() ? null : origin.strip();
        if (origin != null && origin.length() > LONGEST_ORIGIN) {
            throw new Refusal.Invalid("origin", "library.too-long", LONGEST_ORIGIN);
        }
    }
}
