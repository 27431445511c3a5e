package org.mvidarr.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mvidarr.platform.Changed;
import org.mvidarr.platform.Clipped;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Door for the engine and the steps: what becomes of slices and their items. Each call is a
 * transaction of its own.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class JobSlices {
    private static final int READ_AT_ONCE = 100;
    private static final int LONGEST_REASON = 1_000;

    @Inject JobRows rows;
    @Inject SliceQueue queue;
    @Inject Clock clock;
    @Inject Event<Changed> changes;

    @Inject
    @ConfigProperty(name = "SERVER_ID", defaultValue = "localhost")
    String serverId;

    /**
     * Kind of the job if its slice is to be worked on now; empty when it was stopped or is gone.
     */
    Optional<String> begin(long id, int slice) {
        Optional<Job> found = rows.locked(id).filter(job -> !job.stopRequested);
        found.ifPresent(
                job -> {
                    if (rows.unfinishedExecutions(id, slice) > 0) {
                        rows.forgetLost(id, slice, clock.instant());
                        job.resumed++;
                    }
                    job.begin(clock.instant());
                    changes.fire(new Changed("r", id));
                });
        return found.map(job -> job.kind);
    }

    void started(long execution, long id, int slice) {
        rows.addExecution(execution, id, slice, serverId, clock.instant());
    }

    void ended(long execution, String outcome) {
        rows.endExecution(execution, outcome, clock.instant());
    }

    /** After a slice has run or was found stopped: brings the job's counts and state in line. */
    void settle(long id, int slice) {
        rows.locked(id)
                .ifPresent(
                        job -> {
                            job.settle(
                                    (int) rows.countItems(id, "DONE"),
                                    (int) rows.countItems(id, "FAILED"),
                                    hasOthers(job, slice),
                                    clock.instant());
                            changes.fire(new Changed("r", id));
                        });
    }

    /**
     * Whether other slices will still settle the job. Of a stopped job those that run count and not
     * the queue: there a slice stands until after it has settled, so two that end together would
     * each leave the end to the other.
     */
    private boolean hasOthers(Job job, int slice) {
        return job.stopRequested
                ? rows.runningBeside(job.id, slice) > 0
                : queue.left(job.id, slice) > 0;
    }

    /** Gives up on what a slice has left, after it failed as a whole more than once. */
    void giveUp(long id, int slice, String code) {
        rows.failSlice(id, slice, code, clock.instant());
    }

    /** The next items of a slice that stand before this step, at most a hundred. */
    List<JobItem> open(long id, int slice, int step) {
        return rows.openItems(id, slice, step, READ_AT_ONCE).stream()
                .map(
                        row ->
                                new JobItem(
                                        id,
                                        ((Number) row[0]).longValue(),
                                        ((Number) row[1]).longValue()))
                .toList();
    }

    void done(JobItem item, StepPlace step) {
        rows.advance(item.itemId(), step.order() + 1, step.last(), step.name(), clock.instant());
    }

    void failed(JobItem item, StepPlace step, String code, String reason) {
        String bounded = Clipped.to(LONGEST_REASON, reason);
        rows.fail(item.itemId(), step.name(), code, bounded, clock.instant());
    }

    void showProgress(long id) {
        rows.showProgress(
                id, (int) rows.countItems(id, "DONE"), (int) rows.countItems(id, "FAILED"));
        changes.fire(new Changed("r", id));
    }

    void showFineProgress(long id, long done, long total) {
        rows.showFineProgress(id, done, total);
        changes.fire(new Changed("r", id));
    }

    void showResult(long id, String code, String arguments) {
        rows.showResult(id, code, arguments);
    }

    boolean stopRequested(long id) {
        return rows.stopRequested(id);
    }
}
