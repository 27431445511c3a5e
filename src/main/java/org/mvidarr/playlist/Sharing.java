package org.mvidarr.playlist;

/** Who may see a playlist besides its owner and those who manage the library. */
public enum Sharing {
    PRIVATE,
    /** Everybody with an account may look at it and play it. */
    SHARED
}
