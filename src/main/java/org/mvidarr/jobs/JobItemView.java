package org.mvidarr.jobs;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One item of a job, for people who ask what became of it.
 *
 * @param state OPEN, DONE or FAILED
 * @param step name of the step it reached or failed in
 * @param reason why it failed, in English; {@code reasonCode} is its bundle key under {@code
 *     refusal.}
 */
public record JobItemView(
        long id,
        long subjectId,
        String state,
        @Nullable String step,
        @Nullable String reasonCode,
        @Nullable String reason,
        int attempts,
        Instant updatedAt) {}
