package org.mvidarr.library;

/** What is known about a place to get a video from. */
public enum SourceState {
    UNCHECKED,
    AVAILABLE,
    GONE,
    BLOCKED,
    REJECTED
}
