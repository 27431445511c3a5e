package org.mvidarr.jobs;

/**
 * An item that a job could not do.
 *
 * @param reason why, in English
 */
public record FailedItem(long jobId, long subjectId, String reason) {}
