package org.mvidarr.media;

/** What a picture is for. */
public enum ArtworkKind {
    POSTER,
    /** The sheet of small pictures above a player's time line. */
    SPRITE,
    THUMB,
    FANART,
    BANNER,
    LOGO
}
