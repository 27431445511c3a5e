package org.mvidarr.media;

/** Where a file lies. */
public enum MediaPlace {
    /** Below the data folder's {@code staging/}, on its way into the library. */
    STAGED,
    /** Below its root folder. */
    LIBRARY
}
