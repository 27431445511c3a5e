package org.mvidarr.platform;

import java.time.Duration;

/**
 * Work that comes back by itself, such as forgetting what is old. Found by its type, listed among
 * the tasks of the server and done by one of several servers at a time; also when somebody says so,
 * so it must not mind being done early. What it throws is logged once, and it comes back all the
 * same.
 */
public interface Chore {
    /**
     * Lower-case letters and hyphens, at most 60; never changes. Its text stands in the bundle
     * under {@code chore.<name>}.
     */
    String name();

    /** From the end of one to the beginning of the next, at least seconds. */
    Duration every();

    /** Takes seconds, not hours: what takes longer is a job. */
    void run();
}
