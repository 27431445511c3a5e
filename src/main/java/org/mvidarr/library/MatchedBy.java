package org.mvidarr.library;

/** What an artist was recognised by. */
public enum MatchedBy {
    NAME,
    ALIAS,
    EXTERNAL_ID
}
