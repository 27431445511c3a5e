package org.mvidarr.library;

/** What is recorded about a video has changed; its files may have to follow. */
public record VideoChanged(long videoId) {}
