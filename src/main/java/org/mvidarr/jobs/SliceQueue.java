package org.mvidarr.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import java.time.Clock;

import javax.sql.DataSource;

/**
 * The slices that wait for a server, as rows of db-scheduler. Written through the container's data
 * source, so a slice is queued or not together with the caller's transaction.
 */
@ApplicationScoped
class SliceQueue {
    static final TaskDescriptor<Void> SLICE = TaskDescriptor.of("job-slice");

    @Resource(lookup = "jdbc/mvidarr")
    DataSource database;

    @Inject EntityManager entityManager;
    @Inject Clock clock;

    private SchedulerClient client;

    @PostConstruct
    void open() {
        client = SchedulerClient.Builder.create(database).enablePriority().build();
    }

    void add(long job, int slice, int priority) {
        client.scheduleIfNotExists(
                SLICE.instance(job + "/" + slice).priority(priority).scheduledTo(clock.instant()));
    }

    /** Takes back what no server has picked up yet. */
    void dropWaiting(long job) {
        entityManager
                .createNativeQuery(
                        "delete from scheduled_tasks where task_name = :task and task_instance like"
                                + " :job and not picked")
                .setParameter("task", SLICE.getTaskName())
                .setParameter("job", job + "/%")
                .executeUpdate();
    }

    /** How many slices of the job are waiting or running, not counting this one. */
    long left(long job, int except) {
        return ((Number)
                        entityManager
                                .createNativeQuery(
                                        "select count(*) from scheduled_tasks where task_name ="
                                            + " :task and task_instance like :job and task_instance"
                                            + " <> :except")
                                .setParameter("task", SLICE.getTaskName())
                                .setParameter("job", job + "/%")
                                .setParameter("except", job + "/" + except)
                                .getSingleResult())
                .longValue();
    }
}
