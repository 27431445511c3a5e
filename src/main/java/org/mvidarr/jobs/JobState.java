package org.mvidarr.jobs;

/**
 * Life of a job: WAITING → RUNNING → DONE, PARTLY or FAILED; STOPPING → STOPPED; retry leads back
 * to WAITING.
 */
public enum JobState {
    WAITING,
    RUNNING,
    STOPPING,
    STOPPED,
    DONE,
    /** Done, but some items failed. */
    PARTLY,
    FAILED;

    /** Whether nothing more happens to it by itself. */
    public boolean ended() {
        return this == STOPPED || this == DONE || this == PARTLY || this == FAILED;
    }
}
