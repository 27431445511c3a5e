package org.mvidarr.platform;

/**
 * An answer about one thing that can be edited. Whoever edits it sends back the version he has
 * read, so that nobody's change is lost (ADR 0017).
 */
public interface Versioned {
    /** Instead of a version: whatever the present one is. Never comes from a body. */
    int ANY = -1;

    /** Grows with each edit of the thing itself, from 0. */
    int version();

    /**
     * What a door asks before it writes. The row must be locked by then: only so is the answer
     * still true when the change is written.
     *
     * @param expected the version the caller has read, or {@link #ANY}
     * @param present the one in the database
     * @throws Refusal.Stale when somebody else was faster
     */
    static void demand(int expected, int present) {
        if (expected != ANY && expected != present) {
            throw new Refusal.Stale("changed-meanwhile", present);
        }
    }
}
