package org.mvidarr.jobs;

/** Who started a job. What a person waits for goes before what a sweep found. */
public enum JobTrigger {
    USER,
    API,
    SCHEDULE,
    SYSTEM;

    /** Higher runs first. */
    int priority() {
        return this == USER || this == API ? 10 : 0;
    }
}
