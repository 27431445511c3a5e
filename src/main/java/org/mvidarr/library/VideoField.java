package org.mvidarr.library;

/**
 * The parts of a video's record that a person's edit locks, so that no source may change them any
 * more.
 */
public enum VideoField {
    TITLE,
    SORT_TITLE,
    CREDITS,
    KIND,
    VERSION_NAME,
    RELEASE,
    ALBUM,
    LABEL,
    DESCRIPTION,
    EXPLICIT,
    GENRES,
    TAGS,
    EXTERNAL_IDS,
    /** Which song it is a version of. */
    SONG,
    LYRICS
}
