package org.mvidarr.download;

/** What a running download is at. */
public enum Phase {
    FETCH,
    /** Sound and picture that came apart are put into one file. */
    MERGE,
    /** The file is read to its end, to see whether it is what it should be. */
    CHECK,
    /** It is handed over to the library. */
    MOVE
}
