package org.mvidarr.jobs;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** One batch execution that worked on a slice of a job, and the server it ran on. */
public record JobExecutionView(
        long executionId,
        int slice,
        String serverId,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String outcome) {}
