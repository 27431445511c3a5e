package org.mvidarr.library;

/** A video's record is gone; its files are still where they were, now without a video. */
public record VideoRemoved(long videoId) {}
