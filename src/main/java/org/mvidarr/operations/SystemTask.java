package org.mvidarr.operations;

import org.jspecify.annotations.Nullable;
import org.mvidarr.jobs.ChoreView;
import org.mvidarr.platform.Messages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A recurring task, in the shape of the *arr family.
 *
 * @param id number in the list of all
 * @param name in words
 * @param taskName as it is named to be run
 * @param interval in minutes, at least 1
 * @param lastExecution end of the last time; null while it has never been done
 * @param lastDuration such as {@code 00:00:01.2500000}
 */
public record SystemTask(
        int id,
        String name,
        String taskName,
        long interval,
        boolean running,
        boolean lastFailed,
        @Nullable Instant lastExecution,
        @Nullable Instant lastStartTime,
        @Nullable Instant nextExecution,
        String lastDuration) {

    static List<SystemTask> of(List<ChoreView> chores) {
        List<SystemTask> tasks = new ArrayList<>();
        for (ChoreView chore : chores) {
            tasks.add(of(tasks.size() + 1, chore));
        }
        return tasks;
    }

    private static SystemTask of(int id, ChoreView chore) {
        Duration took =
                chore.lastMillis() == null ? Duration.ZERO : Duration.ofMillis(chore.lastMillis());
        return new SystemTask(
                id,
                Messages.text(Locale.ENGLISH, "chore." + chore.name()),
                chore.name(),
                chore.minutes(),
                chore.running(),
                chore.failed(),
                chore.lastEnd(),
                chore.lastStart(),
                chore.next(),
                String.format(
                        Locale.ROOT,
                        "%02d:%02d:%02d.%03d0000",
                        took.toHours(),
                        took.toMinutesPart(),
                        took.toSecondsPart(),
                        took.toMillisPart()));
    }
}
