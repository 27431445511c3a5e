package org.mvidarr.jobs;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What the database knows of work that comes back.
 *
 * @param startedAt null while it has never been done
 * @param millis null while it is being done, or when a server died over it
 */
record ChoreRow(
        String name,
        Instant nextAt,
        boolean running,
        @Nullable Instant startedAt,
        @Nullable Long millis,
        @Nullable Boolean failed) {}
