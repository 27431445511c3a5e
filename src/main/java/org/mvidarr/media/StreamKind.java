package org.mvidarr.media;

/** What a stream in a file carries. */
public enum StreamKind {
    VIDEO,
    AUDIO,
    SUBTITLE,
    ATTACHMENT,
    DATA
}
