package org.mvidarr.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * A while after the last time; the first time not while the server starts, but not a day later
 * either.
 */
record Every(Duration pause) implements Schedule {
    private static final Duration SETTLED = Duration.ofMinutes(10);

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return now.plus(pause.compareTo(SETTLED) < 0 ? pause : SETTLED);
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete last) {
        return last.getTimeDone().plus(pause);
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }
}
