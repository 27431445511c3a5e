package org.mvidarr.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A job as people see it. Its work lies in items, cut into slices that any server may take; the
 * state here is the sum of what became of them. A job that is asked to stop is STOPPING until the
 * last running slice has let go. Retrying opens its failed items again.
 */
@Entity
class Job {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "job_seq")
    @SequenceGenerator(name = "job_seq", sequenceName = "job_seq", allocationSize = 50)
    Long id;

    String kind;

    @Enumerated(EnumType.STRING)
    JobState state;

    @Enumerated(EnumType.STRING)
    JobTrigger trigger;

    @Nullable Long startedBy;
    @Nullable Long subjectId;
    @Nullable String label;
    int total;
    int done;
    int failed;
    @Nullable Long progressDone;
    @Nullable Long progressTotal;
    @Nullable String resultCode;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    String resultArguments = "[]";

    boolean stopRequested;
    int resumed;
    @Nullable String reasonCode;
    Instant createdAt;
    @Nullable Instant startedAt;
    @Nullable Instant endedAt;

    @Version int version;

    @SuppressWarnings("NullAway.Init")
    protected Job() {}

    @SuppressWarnings("NullAway.Init")
    Job(NewJob plan, Instant now) {
        kind = plan.kind();
        state = JobState.WAITING;
        trigger = plan.trigger();
        startedBy = plan.userId();
        subjectId = plan.subjectId();
        label = plan.label();
        total = plan.items().size();
        createdAt = now;
    }

    /** A server takes up one of its slices. */
    void begin(Instant now) {
        if (state == JobState.WAITING) {
            state = JobState.RUNNING;
        }
        if (startedAt == null) {
            startedAt = now;
        }
        endedAt = null;
    }

    /** Without effect on a job that has ended. */
    void askToStop() {
        if (!state.ended()) {
            stopRequested = true;
            state = JobState.STOPPING;
        }
    }

    /** Takes up the job again after it ended; what failed gets another chance. */
    void reopen(int stillOpen) {
        stopRequested = false;
        state = JobState.WAITING;
        reasonCode = null;
        endedAt = null;
        failed = 0;
        done = total - stillOpen;
    }

    /**
     * The job as its items stand; ends it when none is open or a stop was asked for and nothing
     * runs.
     *
     * @param slicesLeft whether other slices will settle it once more
     */
    void settle(int itemsDone, int itemsFailed, boolean slicesLeft, Instant now) {
        done = itemsDone;
        failed = itemsFailed;
        boolean open = itemsDone + itemsFailed < total;
        if (open && slicesLeft) {
            return;
        }
        if (stopRequested && open) {
            state = JobState.STOPPED;
        } else if (open) {
            state = JobState.FAILED;
        } else if (itemsFailed == 0) {
            state = JobState.DONE;
        } else {
            state = itemsDone == 0 ? JobState.FAILED : JobState.PARTLY;
        }
        endedAt = now;
    }
}
