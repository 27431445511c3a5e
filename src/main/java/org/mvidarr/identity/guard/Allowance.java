package org.mvidarr.identity.guard;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * A token bucket's measures.
 *
 * @param perMinute requests that come back each minute, evenly
 * @param burst requests that may come at once after a pause
 */
public record Allowance(@Min(1) @Max(100_000) int perMinute, @Min(1) @Max(100_000) int burst) {

    /** Seconds in which an empty bucket fills. */
    long window() {
        return Math.max(1, Math.round(burst * 60.0 / perMinute));
    }
}
