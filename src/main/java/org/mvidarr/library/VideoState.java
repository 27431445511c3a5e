package org.mvidarr.library;

/**
 * What a video is like right now; read from the facts by the database view {@code video_state} and
 * kept in {@code video_row}.
 */
public enum VideoState {
    KNOWN,
    WANTED,
    QUEUED,
    DOWNLOADING,
    PROCESSING,
    HAVE,
    /** Its file is in a root folder whose disk is away. */
    OFFLINE,
    FAILED,
    FILE_MISSING,
    IGNORED
}
