package org.mvidarr.jobs;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Chore;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Work that comes back by itself.
 *
 * @param lastStart null while it has never been done
 * @param lastMillis how long it took; null while it is not over
 * @param next null until the schedule has been laid
 */
public record ChoreView(
        String name,
        Duration every,
        boolean running,
        boolean failed,
        @Nullable Instant lastStart,
        @Nullable Long lastMillis,
        @Nullable Instant next) {

    static ChoreView of(Chore chore, Optional<ChoreRow> known) {
        return new ChoreView(
                chore.name(),
                chore.every(),
                known.map(ChoreRow::running).orElse(false),
                known.map(ChoreRow::failed).orElse(false),
                known.map(ChoreRow::startedAt).orElse(null),
                known.map(ChoreRow::millis).orElse(null),
                known.map(ChoreRow::nextAt).orElse(null));
    }

    /** When it was done last; null while it never was, or is being done. */
    public @Nullable Instant lastEnd() {
        return lastStart == null || lastMillis == null ? null : lastStart.plusMillis(lastMillis);
    }

    /** For the texts of intervals. */
    public long minutes() {
        return Math.max(1, every.toMinutes());
    }
}
