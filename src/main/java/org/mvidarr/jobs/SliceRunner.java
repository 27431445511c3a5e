package org.mvidarr.jobs;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.mvidarr.platform.Signal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Works on one slice: a local batch execution from start to end, and what its end means. */
@ApplicationScoped
class SliceRunner {
    private static final Logger LOG = System.getLogger("org.mvidarr.jobs");
    private static final Set<BatchStatus> ENDED =
            EnumSet.of(
                    BatchStatus.COMPLETED,
                    BatchStatus.FAILED,
                    BatchStatus.STOPPED,
                    BatchStatus.ABANDONED);
    private static final int TRIES = 3;
    private static final long FIRST_LOOK_MILLIS = 40;
    private static final long LAST_LOOK_MILLIS = 400;

    @Inject JobSlices slices;

    /** Batch execution → job, of what runs here. */
    private final Map<Long, Long> running = new ConcurrentHashMap<>();

    /**
     * @param instance job and slice as "12/0"
     * @param failures how often this slice has failed as a whole before
     */
    void run(String instance, int failures) {
        String[] parts = instance.split("/", 2);
        long job = Long.parseLong(parts[0]);
        int slice = Integer.parseInt(parts[1]);
        Optional<String> kind = slices.begin(job, slice);
        if (kind.isPresent()) {
            BatchStatus status = execute(kind.get(), job, slice);
            if (status != BatchStatus.COMPLETED && !slices.stopRequested(job)) {
                // Stopped without anybody asking: this server goes down, another or the next takes
                // it up.
                if (status == BatchStatus.STOPPED || failures + 1 < TRIES) {
                    throw new SliceFailed(
                            "Slice " + instance + " of " + kind.get() + " ended " + status);
                }
                slices.giveUp(job, slice, "internal");
            }
        }
        slices.settle(job, slice);
    }

    /** Each server hears of a stop; only the one that runs an execution can end it. */
    void stop(@Observes Signal signal) {
        if (signal.received() && signal.topic().equals(Jobs.STOP)) {
            long job = Long.parseLong(signal.text());
            running.forEach(
                    (execution, owner) -> {
                        if (owner == job) {
                            stopExecution(execution);
                        }
                    });
        }
    }

    /** The server goes down: slices end between two items and are taken up again later. */
    void stopAll() {
        running.keySet().forEach(SliceRunner::stopExecution);
    }

    private BatchStatus execute(String kind, long job, int slice) {
        Properties given = new Properties();
        given.setProperty("job", Long.toString(job));
        given.setProperty("slice", Integer.toString(slice));
        long execution = operator().start(kind, given);
        running.put(execution, job);
        try {
            slices.started(execution, job, slice);
            BatchStatus status = await(execution);
            slices.ended(execution, status.name());
            return status;
        } finally {
            running.remove(execution);
        }
    }

    private static BatchStatus await(long execution) {
        long pause = FIRST_LOOK_MILLIS;
        while (true) {
            BatchStatus status = operator().getJobExecution(execution).getBatchStatus();
            if (ENDED.contains(status)) {
                return status;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SliceFailed("Interrupted while waiting for batch execution " + execution);
            }
            pause = Math.min(LAST_LOOK_MILLIS, pause * 2);
        }
    }

    private static void stopExecution(long execution) {
        try {
            operator().stop(execution);
        } catch (BatchRuntimeException e) {
            LOG.log(Level.DEBUG, "Batch execution had ended already", e);
        }
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }

    /** Makes db-scheduler try the slice again. */
    private static final class SliceFailed extends RuntimeException {
        SliceFailed(String message) {
            super(message);
        }
    }
}
