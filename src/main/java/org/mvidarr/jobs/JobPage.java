package org.mvidarr.jobs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.faces.Asked;

import java.util.List;
import java.util.Set;

/**
 * One job: how far it is, what failed and why, where it ran. Its buttons are those of {@link
 * JobsPage}.
 */
@Named
@RequestScoped
public class JobPage {
    private static final Paging FIRST_HUNDRED = Paging.of(1, 100, null, null, Set.of("id"), "id");

    @Inject Jobs jobs;
    @Inject Asked asked;
    @Inject Event<ItemNames> asking;

    private @Nullable JobView job;

    /** Before anything is written: what is not there is answered with 404. */
    public void open() {
        getJob();
    }

    public JobView getJob() {
        JobView known = job;
        if (known == null) {
            known = jobs.get(asked.id("id"));
            job = known;
        }
        return known;
    }

    /**
     * An item and what people call it.
     *
     * @param name null when nobody knows one
     */
    public record Failure(JobItemView item, @Nullable String name) {}

    public List<Failure> getFailed() {
        List<JobItemView> failed = jobs.items(getJob().id(), "FAILED", FIRST_HUNDRED);
        ItemNames names =
                new ItemNames(
                        getJob().kind(), failed.stream().map(JobItemView::subjectId).toList());
        asking.fire(names);
        return failed.stream()
                .map(item -> new Failure(item, names.name(item.subjectId()).orElse(null)))
                .toList();
    }

    public List<JobExecutionView> getExecutions() {
        return jobs.executions(getJob().id());
    }
}
