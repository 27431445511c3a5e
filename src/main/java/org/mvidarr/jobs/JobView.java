package org.mvidarr.jobs;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A job in a list.
 *
 * @param done items done; with {@code failed} never more than {@code total}
 * @param progressDone finer progress inside a single item, such as files seen; null when items are
 *     the measure
 * @param resultCode bundle key of what came out, under {@code job.result.}, its arguments as a JSON
 *     array in {@code resultArguments}
 * @param resumed how often a server had to take it up again after another was gone
 */
public record JobView(
        long id,
        String kind,
        JobState state,
        JobTrigger trigger,
        @Nullable Long subjectId,
        @Nullable String label,
        int total,
        int done,
        int failed,
        @Nullable Long progressDone,
        @Nullable Long progressTotal,
        @Nullable String resultCode,
        String resultArguments,
        int resumed,
        @Nullable String reasonCode,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    static JobView of(Job job) {
        return new JobView(
                job.id,
                job.kind,
                job.state,
                job.trigger,
                job.subjectId,
                job.label,
                job.total,
                job.done,
                job.failed,
                job.progressDone,
                job.progressTotal,
                job.resultCode,
                job.resultArguments,
                job.resumed,
                job.reasonCode,
                job.createdAt,
                job.startedAt,
                job.endedAt);
    }

    /** Whole percent, 0 to 100. */
    public int percent() {
        if (state == JobState.DONE || state == JobState.PARTLY) {
            return 100;
        }
        if (progressDone != null && progressTotal != null && progressTotal > 0) {
            return (int) Math.min(100, progressDone * 100 / progressTotal);
        }
        return total == 0 ? 0 : (int) Math.min(100, (done + failed) * 100L / total);
    }
}
