package org.mvidarr.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.platform.Changed;
import org.mvidarr.platform.Handover;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.Signal;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Door of the background jobs: start, watch, stop, retry. */
@ApplicationScoped
@Transactional
public class Jobs {
    static final String STOP = "job-stop";
    private static final int MOST_ITEMS = 1_000_000;

    @Inject JobRows rows;
    @Inject SliceQueue queue;
    @Inject Clock clock;
    @Inject Event<Changed> changes;
    @Inject Event<Signal> signals;

    /**
     * Puts a job in line, together with whatever else the caller's transaction writes.
     *
     * @return id of the job
     */
    public long start(NewJob plan) {
        if (plan.items().isEmpty() || plan.items().size() > MOST_ITEMS) {
            throw new Refusal.Invalid(null, "job.items", MOST_ITEMS);
        }
        Job job = new Job(plan, clock.instant());
        rows.entityManager().persist(job);
        rows.entityManager().flush();
        int slices = addItems(job.id, plan);
        for (int slice = 0; slice < slices; slice++) {
            queue.add(job.id, slice, plan.trigger().priority());
        }
        changes.fire(new Changed("r", job.id));
        return job.id;
    }

    void handOver(@Observes Handover handover) {
        rows.handOver(handover.from(), handover.to());
    }

    /** The job of this kind about this subject that has not ended yet, if there is one. */
    public Optional<Long> openFor(String kind, long subjectId) {
        return rows.openOf(kind, subjectId).stream().findFirst();
    }

    /** Of all jobs of this kind that have not ended: what each is about, and its id. */
    public Map<Long, Long> openOf(String kind) {
        Map<Long, Long> open = new HashMap<>();
        rows.openOf(kind).forEach(row -> open.putIfAbsent((Long) row[0], (Long) row[1]));
        return open;
    }

    /**
     * @param kind empty for all
     */
    public Page<JobView> list(Paging paging, String kind, boolean openOnly) {
        List<JobView> records =
                rows
                        .recent(
                                kind,
                                openOnly,
                                org.hibernate.query.Page.page(paging.pageSize(), paging.page() - 1))
                        .stream()
                        .map(JobView::of)
                        .toList();
        return Page.of(paging, rows.countRecent(kind, openOnly), records);
    }

    public JobView get(long id) {
        return JobView.of(job(id));
    }

    /**
     * @param state OPEN, DONE, FAILED or empty for all
     */
    public List<JobItemView> items(long id, String state, Paging paging) {
        job(id);
        return rows.items(id, state, paging.pageSize(), paging.offset());
    }

    /** What has failed in these jobs and has not been taken up again. */
    public List<FailedItem> failures(List<Long> ids) {
        return ids.isEmpty() ? List.of() : rows.failures(ids.toArray(Long[]::new));
    }

    /** The newest hundred. */
    public List<JobExecutionView> executions(long id) {
        job(id);
        return rows.executions(id, 100);
    }

    /**
     * Ends the job as soon as its running items let go, within seconds; what is done stays done.
     */
    public void stop(long id) {
        Job job = locked(id);
        if (job.state.ended()) {
            throw new Refusal.Conflict("job.ended");
        }
        job.askToStop();
        queue.dropWaiting(id);
        if (queue.left(id, -1) == 0) {
            settle(job, false);
        }
        signals.fire(Signal.of(STOP, Long.toString(id)));
        changes.fire(new Changed("r", id));
    }

    /**
     * Takes up a job that ended with work left: failed items once more, and what a stop left open.
     */
    public void retry(long id) {
        Job job = locked(id);
        if (!job.state.ended()) {
            throw new Refusal.Conflict("job.running");
        }
        rows.reopenFailed(id, clock.instant());
        List<Integer> slices = rows.openSlices(id);
        if (slices.isEmpty()) {
            throw new Refusal.Conflict("job.nothing-left");
        }
        job.reopen((int) rows.countItems(id, "OPEN"));
        slices.forEach(slice -> queue.add(id, slice, JobTrigger.USER.priority()));
        changes.fire(new Changed("r", id));
    }

    private void settle(Job job, boolean slicesLeft) {
        job.settle(
                (int) rows.countItems(job.id, "DONE"),
                (int) rows.countItems(job.id, "FAILED"),
                slicesLeft,
                clock.instant());
    }

    private int addItems(long job, NewJob plan) {
        Long[] subjects = plan.items().toArray(Long[]::new);
        rows.addItems(job, plan.sliceSize(), subjects, clock.instant());
        return (subjects.length + plan.sliceSize() - 1) / plan.sliceSize();
    }

    private Job locked(long id) {
        return rows.locked(id).orElseThrow(() -> new Refusal.NotFound("job.missing", id));
    }

    private Job job(long id) {
        return rows.job(id).orElseThrow(() -> new Refusal.NotFound("job.missing", id));
    }
}
