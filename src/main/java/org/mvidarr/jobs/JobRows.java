package org.mvidarr.jobs;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.hibernate.query.Page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Queries of this feature. */
interface JobRows {
    EntityManager entityManager();

    @Find
    Optional<Job> job(Long id);

    /**
     * To change it: slices begin and end together, on this server and on others, and each has to
     * see what the one before has written.
     */
    default Optional<Job> locked(long id) {
        return Optional.ofNullable(
                entityManager().find(Job.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @HQL("update Job j set j.startedBy = :to where j.startedBy = :from")
    int handOver(Long from, Long to);

    @HQL(
            "select j from Job j where (:kind = '' or j.kind = :kind) and (:openOnly = false or"
                    + " j.endedAt is null) order by j.createdAt desc, j.id desc")
    List<Job> recent(String kind, boolean openOnly, Page page);

    @HQL(
            "select count(j) from Job j where (:kind = '' or j.kind = :kind) and (:openOnly = false"
                    + " or j.endedAt is null)")
    long countRecent(String kind, boolean openOnly);

    @HQL(
            "select j.id from Job j where j.kind = :kind and j.subjectId = :subject and j.endedAt"
                    + " is null")
    List<Long> openOf(String kind, Long subject);

    @HQL(
            "select j.subjectId, j.id from Job j where j.kind = :kind and j.subjectId is not null"
                    + " and j.endedAt is null")
    List<Object[]> openOf(String kind);

    @SQL(
            "insert into job_item (id, job_id, slice, subject_id, updated_at) select"
                + " nextval('job_item_seq'), :job, (n - 1) / :size, subject, :now from"
                + " unnest(cast(:subjects as bigint[])) with ordinality as given (subject, n) on"
                + " conflict (job_id, subject_id) do nothing")
    int addItems(long job, int size, Long[] subjects, Instant now);

    @SQL(
            "select id, subject_id from job_item where job_id = :job and slice = :slice and state ="
                    + " 'OPEN' and steps_done = :step order by id limit :most")
    List<Object[]> openItems(long job, int slice, int step, int most);

    @SQL(
            "update job_item set steps_done = :steps, state = case when :last then 'DONE' else"
                    + " 'OPEN' end, step = :step, updated_at = :now where id = :item and state ="
                    + " 'OPEN'")
    int advance(long item, int steps, boolean last, String step, Instant now);

    @SQL(
            "update job_item set state = 'FAILED', step = :step, reason_code = :code, reason ="
                + " :reason, attempts = attempts + 1, updated_at = :now where id = :item and state"
                + " = 'OPEN'")
    int fail(long item, String step, String code, String reason, Instant now);

    @SQL(
            "update job_item set state = 'FAILED', reason_code = :code, attempts = attempts + 1,"
                + " updated_at = :now where job_id = :job and slice = :slice and state = 'OPEN'")
    int failSlice(long job, int slice, String code, Instant now);

    @SQL(
            "update job_item set state = 'OPEN', reason_code = null, reason = null, updated_at ="
                    + " :now where job_id = :job and state = 'FAILED'")
    int reopenFailed(long job, Instant now);

    @SQL(
            "select distinct slice from job_item where job_id = :job and state = 'OPEN' order by"
                    + " slice")
    List<Integer> openSlices(long job);

    @SQL("select count(*) from job_item where job_id = :job and state = :state")
    long countItems(long job, String state);

    @SQL(
            "select id, subject_id, state, step, reason_code, reason, attempts, updated_at from"
                + " job_item where job_id = :job and (:state = '' or state = :state) order by id"
                + " limit :most offset :skip")
    List<JobItemView> items(long job, String state, int most, int skip);

    @SQL(
            "select job_id, subject_id, coalesce(reason, reason_code, '') from job_item where"
                    + " job_id = any(cast(:jobs as bigint[])) and state = 'FAILED'")
    List<FailedItem> failures(Long[] jobs);

    @SQL(
            "select execution_id, slice, server_id, started_at, ended_at, outcome from"
                    + " job_execution where job_id = :job order by execution_id desc limit :most")
    List<JobExecutionView> executions(long job, int most);

    @SQL(
            "insert into job_execution (execution_id, job_id, slice, server_id, started_at)"
                    + " values (:execution, :job, :slice, :server, :now)")
    int addExecution(long execution, long job, int slice, String server, Instant now);

    @SQL(
            "update job_execution set ended_at = :now, outcome = :outcome where execution_id ="
                    + " :execution")
    int endExecution(long execution, String outcome, Instant now);

    @SQL(
            "update job set done = :done, failed = :failed where id = :job and state in ('RUNNING',"
                    + " 'STOPPING')")
    int showProgress(long job, int done, int failed);

    @SQL(
            "select count(*) from job_execution where job_id = :job and slice = :slice and ended_at"
                    + " is null")
    long unfinishedExecutions(long job, int slice);

    @SQL(
            "select count(*) from job_execution where job_id = :job and slice <> :slice and"
                    + " ended_at is null")
    long runningBeside(long job, int slice);

    @SQL(
            "update job_execution set ended_at = :now, outcome = 'LOST' where job_id = :job and"
                    + " slice = :slice and ended_at is null")
    int forgetLost(long job, int slice, Instant now);

    @SQL("update job set progress_done = :done, progress_total = :total where id = :job")
    int showFineProgress(long job, Long done, Long total);

    @SQL(
            "update job set result_code = :code, result_arguments = cast(:arguments as jsonb) where"
                    + " id = :job")
    int showResult(long job, String code, String arguments);

    @SQL("select stop_requested from job where id = :job")
    boolean stopRequested(long job);
}
