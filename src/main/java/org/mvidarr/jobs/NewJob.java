package org.mvidarr.jobs;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is to be done.
 *
 * @param kind name of the job's XML in {@code META-INF/batch-jobs}
 * @param userId who asked; null when nobody did
 * @param subjectId what the job is about, such as a root folder; null when its items say it all
 * @param label short name of that for people, at most 300 characters
 * @param items ids of the things to work on, without doubles
 * @param sliceSize items given to a server at once, so that a slice takes seconds to a few minutes
 */
public record NewJob(
        String kind,
        JobTrigger trigger,
        @Nullable Long userId,
        @Nullable Long subjectId,
        @Nullable String label,
        List<Long> items,
        int sliceSize) {
    public NewJob {
        items = List.copyOf(items);
        if (sliceSize < 1) {
            throw new IllegalArgumentException("A slice holds at least one item");
        }
    }
}
