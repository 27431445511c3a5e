package org.mvidarr.library.lyrics;

/**
 * A line and when it is sung.
 *
 * @param millis from the start of the video
 */
public record LyricsLine(long millis, String text) {
    /** The same in seconds, for players. */
    public double seconds() {
        return millis / 1_000.0;
    }
}
