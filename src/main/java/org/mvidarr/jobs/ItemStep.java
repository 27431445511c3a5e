package org.mvidarr.jobs;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;

import org.mvidarr.platform.Refusal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Properties;
import java.util.function.BooleanSupplier;

/**
 * A batch step that does one thing to each item of its slice, one after the other. Extend it, name
 * the subclass by its verb, annotate it {@code @Named @Dependent} and put it in the job's XML with
 * the properties {@code order} (0, 1, 2 …) and, on the last step, {@code last=true}:
 *
 * <pre>{@code
 * <step id="probe" next="picture"><properties><property name="order" value="0"/></properties>
 *   <batchlet ref="probeFiles"/></step>
 * }</pre>
 *
 * <p>After each item its progress is written, so a killed server loses at most the item it was at,
 * which is then done again: {@link #perform} must not mind. A {@link Refusal} or any other
 * exception fails that item alone, with its reason; the later steps leave it out. It is a batchlet
 * and not a chunk because items need tools that run for seconds, and no transaction may be open
 * meanwhile.
 */
public abstract class ItemStep extends AbstractBatchlet {
    private static final Logger LOG = System.getLogger("org.mvidarr.jobs");
    private static final long SHOW_EVERY_NANOS = 500_000_000L;

    @Inject JobContext job;
    @Inject StepContext step;
    @Inject JobSlices slices;

    private volatile boolean stopping;
    private long jobId;
    private long shownAt;

    /**
     * Does the work on one item. No transaction is open; call doors.
     *
     * @throws Refusal when this item cannot be done, for a reason people should read
     */
    protected abstract void perform(JobItem item) throws Exception;

    /** True as soon as the job is to stop; hand it to whatever runs long. */
    protected BooleanSupplier stopping() {
        return () -> stopping;
    }

    /** Shows finer progress than items, such as files seen; written at most twice a second. */
    protected void progress(long done, long total) {
        if (isTimeToShow()) {
            slices.showFineProgress(jobId, done, total);
        }
    }

    /**
     * Shows what came out.
     *
     * @param code bundle key under {@code job.result.}
     */
    protected void result(String code, Object... arguments) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Object argument : arguments) {
            if (argument instanceof Number number) {
                array.add(number.longValue());
            } else {
                array.add(argument.toString());
            }
        }
        slices.showResult(jobId, code, array.build().toString());
    }

    @Override
    public final String process() {
        Properties given = BatchRuntime.getJobOperator().getParameters(job.getExecutionId());
        jobId = Long.parseLong(given.getProperty("job"));
        int slice = Integer.parseInt(given.getProperty("slice"));
        StepPlace place = StepPlace.of(step);
        for (List<JobItem> items = slices.open(jobId, slice, place.order());
                !items.isEmpty();
                items = slices.open(jobId, slice, place.order())) {
            for (JobItem item : items) {
                if (stopping) {
                    return "STOPPED";
                }
                work(item, place);
            }
        }
        return "DONE";
    }

    @Override
    public final void stop() {
        stopping = true;
    }

    private void work(JobItem item, StepPlace place) {
        try {
            perform(item);
            slices.done(item, place);
        } catch (Refusal e) {
            failUnlessStopping(item, place, e.code(), String.valueOf(e.getMessage()));
        } catch (Exception e) {
            LOG.log(
                    Level.ERROR,
                    "Job " + jobId + ", step " + place.name() + ", item " + item.subjectId(),
                    e);
            failUnlessStopping(item, place, "internal", e.getClass().getSimpleName());
        }
        if (isTimeToShow()) {
            slices.showProgress(jobId);
        }
    }

    /** What fails because it was interrupted by the stop stays open. */
    private void failUnlessStopping(JobItem item, StepPlace place, String code, String reason) {
        if (!stopping) {
            LOG.log(
                    Level.INFO,
                    "Job {0}: item {1} failed in step {2}: {3}",
                    Long.toString(jobId),
                    Long.toString(item.subjectId()),
                    place.name(),
                    reason);
            slices.failed(item, place, code, reason);
        }
    }

    private boolean isTimeToShow() {
        long now = System.nanoTime();
        if (now - shownAt < SHOW_EVERY_NANOS) {
            return false;
        }
        shownAt = now;
        return true;
    }
}
