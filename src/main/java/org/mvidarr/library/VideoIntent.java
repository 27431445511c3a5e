package org.mvidarr.library;

/** What a person or a rule decided about a video, whatever has become of it so far. */
public enum VideoIntent {
    /** Recorded, nothing more asked for. */
    KNOWN,
    WANTED,
    /** Never to be fetched nor proposed again. */
    IGNORED
}
