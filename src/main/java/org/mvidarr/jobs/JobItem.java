package org.mvidarr.jobs;

/**
 * One thing a step works on.
 *
 * @param subjectId what it is, in the terms of the job's kind: a media file, a root folder
 */
public record JobItem(long jobId, long itemId, long subjectId) {}
