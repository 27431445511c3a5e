package org.mvidarr.library;

/** What is done with the tags that are named. */
public enum TagChange {
    ADD,
    REMOVE,
    /** These and no others. */
    REPLACE
}
