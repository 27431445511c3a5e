package org.mvidarr.playlist;

import org.jspecify.annotations.Nullable;

/** Rules that many want, to begin with. */
public enum RuleTemplate {
    EIGHTIES("{\"field\": \"year\", \"op\": \"between\", \"value\": [1980, 1989]}", "random", 50),
    NINETIES("{\"field\": \"year\", \"op\": \"between\", \"value\": [1990, 1999]}", "random", 50),
    RECENT("{\"field\": \"added\", \"op\": \"inLast\", \"value\": 30}", "added", null),
    NEVER_PLAYED("{\"field\": \"plays\", \"op\": \"is\", \"value\": 0}", "random", 100),
    FORGOTTEN(
            "{\"field\": \"favourite\", \"op\": \"is\", \"value\": true}, {\"none\": [{\"field\":"
                    + " \"lastPlayed\", \"op\": \"inLast\", \"value\": 180}]}",
            "lastPlayed",
            50),
    HD("{\"field\": \"height\", \"op\": \"atLeast\", \"value\": 1080}", "artist", null);

    private static final String PLAYABLE =
            "{\"field\": \"hasFile\", \"op\": \"is\", \"value\": true}";

    private final String tests;
    private final String sortKey;
    private final @Nullable Integer mostVideos;

    RuleTemplate(String tests, String sortKey, @Nullable Integer mostVideos) {
        this.tests = tests;
        this.sortKey = sortKey;
        this.mostVideos = mostVideos;
    }

    SmartRule question() {
        return SmartRule.stored(
                "{\"all\": [" + PLAYABLE + ", " + tests + "]}",
                sortKey,
                sortKey.equals("added"),
                mostVideos,
                null);
    }

    /** Everything that can be played, by title. */
    static SmartRule everything() {
        return SmartRule.stored("{\"all\": [" + PLAYABLE + "]}", "title", false, null, null);
    }
}
