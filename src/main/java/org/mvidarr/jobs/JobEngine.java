package org.mvidarr.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import jakarta.annotation.Resource;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;

import javax.sql.DataSource;

/**
 * Runs db-scheduler on this server: it picks up slices of jobs, its own and those of a server whose
 * heartbeat has failed for ten seconds (ADR 0008).
 */
@ApplicationScoped
public class JobEngine {
    private static final Logger LOG = System.getLogger("org.mvidarr.jobs");
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration RETRY = Duration.ofSeconds(5);

    @Resource(lookup = "jdbc/mvidarr")
    DataSource database;

    @Resource ContextService contexts;
    @Inject SliceRunner runner;
    @Inject Chores chores;
    @Inject ChoreRunner chorist;

    @Inject
    @ConfigProperty(name = "SERVER_ID", defaultValue = "localhost")
    String serverId;

    @Inject
    @ConfigProperty(name = "mvidarr.jobs.slices-at-once", defaultValue = "3")
    int slicesAtOnce;

    private @Nullable Scheduler scheduler;

    void start(@Observes Startup event) {
        // Batch recovery is lazy: the first call makes the container settle what a killed server
        // left.
        BatchRuntime.getJobOperator().getJobNames();
        // Threads of db-scheduler know nothing of the application; each task borrows this context.
        Executor inApplication = contexts.currentContextExecutor();
        OneTimeTask<Void> slice =
                Tasks.oneTime(SliceQueue.SLICE)
                        .onDeadExecutionRevive()
                        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                        .execute(
                                (instance, context) ->
                                        runner.run(
                                                instance.getId(),
                                                context.getExecution().consecutiveFailures));
        Scheduler started =
                new SchedulerBuilder(database, List.of(slice))
                        .startTasks(recurring())
                        .schedulerName(new SchedulerName.Fixed(serverId))
                        .threads(slicesAtOnce)
                        .executorService(new BoundedExecutor(slicesAtOnce, inApplication))
                        .pollUsingLockAndFetch(0.5, 1.0)
                        .enablePriority()
                        .pollingInterval(POLL)
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .shutdownMaxWait(Duration.ofSeconds(10))
                        .build();
        scheduler = started;
        started.start();
        LOG.log(
                Level.INFO,
                "Background jobs run as server {0}, {1} slices at once",
                serverId,
                slicesAtOnce);
    }

    private List<RecurringTask<Void>> recurring() {
        return chores.chores().stream()
                .map(
                        chore ->
                                Tasks.recurring(
                                                Chores.PREFIX + chore.name(),
                                                new Every(chore.every()))
                                        .defaultPriority(Priority.HIGH)
                                        .execute((_, _) -> chorist.run(chore)))
                .toList();
    }

    /** Before any bean is destroyed: what is stopped in time stays open instead of failing. */
    void stop(@Observes Shutdown event) {
        if (scheduler != null) {
            runner.stopAll();
            scheduler.stop();
        }
    }
}
