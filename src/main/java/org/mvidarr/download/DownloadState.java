package org.mvidarr.download;

/** Where a download stands. */
public enum DownloadState {
    WAITING,
    RUNNING,
    /** A person has stopped it and means to go on later; what has been fetched is kept. */
    PAUSED,
    /** It failed for a passing reason and waits for its next try. */
    RETRYING,
    DONE,
    /** It was fetched or looked at, and is not wanted. */
    REJECTED,
    FAILED,
    CANCELLED;

    /** Whether it is over, so that the same address can be added again. */
    public boolean ended() {
        return switch (this) {
            case WAITING, RUNNING, PAUSED, RETRYING -> false;
            case DONE, REJECTED, FAILED, CANCELLED -> true;
        };
    }
}
