package org.mvidarr.media;

/** What is known of a file. */
public enum MediaState {
    /** It is there; nobody has opened it since it changed. */
    FOUND,
    /** What is recorded about its content is true. */
    PROBED,
    /** It cannot be read as a film. */
    BROKEN
}
