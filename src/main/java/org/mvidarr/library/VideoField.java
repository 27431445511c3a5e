package org.mvidarr.library;

/**
 * The parts of a video's record that a person's edit locks, so that no source may change them any
 * more.
 */
public enum VideoField {
    TITLE,
    CREDITS,
    KIND,
    VERSION_NAME,
    RELEASE,
    ALBUM,
    LABEL,
    DESCRIPTION,
    GENRES,
    TAGS
}
