package org.mvidarr.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.platform.Chore;
import org.mvidarr.platform.Refusal;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/** Door of the work that comes back by itself: when it was done, when it will be, do it now. */
@ApplicationScoped
@Transactional
public class Chores {
    static final String PREFIX = "chore-";

    @Resource(lookup = "jdbc/mvidarr")
    DataSource database;

    @Inject @Any Instance<Chore> all;
    @Inject ChoreRows rows;
    @Inject Clock clock;

    private SchedulerClient client;

    @PostConstruct
    void open() {
        client = SchedulerClient.Builder.create(database).enablePriority().build();
    }

    /** By name. */
    public List<ChoreView> list() {
        Map<String, ChoreRow> known =
                rows.all(PREFIX).stream()
                        .collect(Collectors.toMap(ChoreRow::name, Function.identity()));
        return chores().stream()
                .map(chore -> ChoreView.of(chore, Optional.ofNullable(known.get(chore.name()))))
                .toList();
    }

    /**
     * @throws Refusal.NotFound when there is none of this name
     */
    public ChoreView get(String name) {
        return list().stream()
                .filter(chore -> chore.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("chore.missing"));
    }

    /** Has it done by the next server that is free; nothing more happens while it is being done. */
    public void runSoon(String name) {
        get(name);
        try {
            client.reschedule(
                    TaskInstanceId.of(PREFIX + name, RecurringTask.INSTANCE), clock.instant());
        } catch (TaskInstanceCurrentlyExecutingException e) {
            // What was asked for is happening.
        } catch (TaskInstanceNotFoundException e) {
            throw new Refusal.Unavailable("chore.not-yet");
        }
    }

    List<Chore> chores() {
        return all.stream().sorted(Comparator.comparing(Chore::name)).toList();
    }

    void began(String name) {
        rows.begin(name, clock.instant());
    }

    void ended(String name, long millis, boolean failed) {
        rows.end(name, millis, failed);
    }
}
