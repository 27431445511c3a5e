package org.mvidarr.library;

/**
 * The size of a list.
 *
 * @param exact false when there are at least that many: nobody counted on
 * @param near whether its words were found only by nearness
 */
record Counted(long total, boolean exact, boolean near) {
    /** What a count that stops behind a limit has found. */
    static Counted upTo(long limit, long found, boolean near) {
        return new Counted(Math.min(found, limit), found <= limit, near);
    }
}
