package org.mvidarr.library.lyrics;

/** How lyrics are written down. */
public enum LyricsFormat {
    PLAIN,
    /** Lines with the time at which they are sung: {@code [01:02.50] text}. */
    LRC
}
