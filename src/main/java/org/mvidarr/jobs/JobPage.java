package org.mvidarr.jobs;

import jakarta.enterprise.context.RequestScoped;
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

    public List<JobItemView> getFailed() {
        return jobs.items(getJob().id(), "FAILED", FIRST_HUNDRED);
    }

    public List<JobExecutionView> getExecutions() {
        return jobs.executions(getJob().id());
    }
}
