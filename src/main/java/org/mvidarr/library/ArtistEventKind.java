package org.mvidarr.library;

/** What can happen to an artist; each has its sentence in the bundle ({@code artist.event.…}). */
public enum ArtistEventKind {
    ADDED,
    EDITED,
    /** From one name (first argument) to another. */
    RENAMED,
    /** By the bulk editor. */
    CHANGED,
    /** Took in others; the argument names them. */
    MERGED,
    MERGE_UNDONE,
    PICTURE_ADDED,
    PICTURE_CHOSEN,
    PICTURE_REMOVED
}
