package org.mvidarr.jobs;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.SQL;

import java.time.Instant;
import java.util.List;

/** Queries about the work that comes back; the schedule is db-scheduler's table. */
interface ChoreRows {
    EntityManager entityManager();

    @SQL(
            "select substr(s.task_name, length(:prefix) + 1), s.execution_time, s.picked,"
                + " r.started_at, r.millis, r.failed from scheduled_tasks s left join chore_run r"
                + " on r.name = substr(s.task_name, length(:prefix) + 1) where"
                + " starts_with(s.task_name, :prefix)")
    List<ChoreRow> all(String prefix);

    @SQL(
            "insert into chore_run (name, started_at) values (:name, :now) on conflict (name) do"
                    + " update set started_at = :now, millis = null, failed = false")
    int begin(String name, Instant now);

    @SQL("update chore_run set millis = :millis, failed = :failed where name = :name")
    int end(String name, long millis, boolean failed);
}
