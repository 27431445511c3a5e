package org.mvidarr.playlist;

/** How a playlist comes by its videos. */
public enum PlaylistKind {
    /** People put them in and order them. */
    MANUAL,
    /** A rule picks them each time somebody looks. */
    SMART
}
