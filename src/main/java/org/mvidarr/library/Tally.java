package org.mvidarr.library;

/** How many videos there are of something, and the bytes of their files. */
public record Tally(long videos, long bytes) {
    public static final Tally NONE = new Tally(0, 0);
}
