package org.mvidarr.library;

/** What an artist was recognised by, the surest first. */
public enum MatchedBy {
    EXTERNAL_ID,
    NAME,
    ALIAS
}
