package org.mvidarr.library;

/** A video has been recorded for the first time. */
public record VideoAdded(long videoId) {}
