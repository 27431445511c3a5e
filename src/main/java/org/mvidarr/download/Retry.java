package org.mvidarr.download;

import java.time.Duration;
import java.util.List;

/** When a download that failed for a passing reason is tried again. */
final class Retry {
    private static final List<Duration> USUAL =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(20),
                    Duration.ofHours(2));
    private static final Duration SLOWED = Duration.ofMinutes(30);
    private static final Duration OUR_SIDE = Duration.ofMinutes(10);

    private Retry() {}

    /**
     * @param attempts how many there have been, from 1
     */
    static Duration after(Reason reason, int attempts) {
        return switch (reason) {
            case SLOWED -> SLOWED.multipliedBy(Math.max(1, attempts));
            case SPACE, TOOL_MISSING -> OUR_SIDE;
            case INTERRUPTED -> Duration.ZERO;
            default -> USUAL.get(Math.clamp(attempts - 1, 0, USUAL.size() - 1));
        };
    }
}
