package org.mvidarr.playlist.exchange;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Clipped;

import java.util.regex.Pattern;

/**
 * One entry of a playlist file. Texts are what a line may hold: no control characters.
 *
 * @param line where it stands in the file: the line of an M3U, the number in the list of the others
 * @param path as the file names it, a path or an address; null when it names none
 * @param fault why nothing could be made of it; null when it can be looked for
 */
public record Track(
        int line,
        @Nullable String path,
        @Nullable String artist,
        @Nullable String title,
        @Nullable Long durationMillis,
        @Nullable String note,
        @Nullable Fault fault) {
    static final int LONGEST = 4_096;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]+");

    /** What can be wrong with an entry itself. */
    public enum Fault {
        /** Longer than a path or a title can be. */
        TOO_LONG,
        /** Holds characters that no path and no title has, or is no entry at all. */
        UNREADABLE,
        /** Says neither where the video is nor what it is called. */
        EMPTY
    }

    static Track broken(int line, Fault fault) {
        return new Track(line, null, null, null, null, null, fault);
    }

    /** What people may recognise it by; empty when there is nothing. */
    public String text() {
        String name =
                artist == null || title == null
                        ? title == null ? path : title
                        : artist + " – " + title;
        return name == null ? "" : Clipped.to(300, name);
    }

    /** Whether a path holds what none can hold, or at least none that can be asked for. */
    static boolean unreadable(String path) {
        return CONTROL.matcher(path).find() || path.indexOf('\uFFFD') >= 0;
    }

    /** A text of one line; null when nothing is left of it. */
    static @Nullable String plain(@Nullable String text, int most) {
        if (text == null) {
            return null;
        }
        String plain = CONTROL.matcher(text).replaceAll(" ").strip();
        return plain.isEmpty() ? null : Clipped.to(most, plain);
    }
}
