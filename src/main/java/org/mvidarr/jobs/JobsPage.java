package org.mvidarr.jobs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.util.Set;

/** The list of jobs: what runs, what ran. */
@Named
@RequestScoped
public class JobsPage {
    private static final String SORT = "createdAt";

    @Inject Jobs jobs;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable Page<JobView> list;

    public Page<JobView> getList() {
        Page<JobView> known = list;
        if (known == null) {
            known = jobs.list(asked.paging(Set.of(SORT), SORT, true), "", isOpenOnly());
            list = known;
        }
        return known;
    }

    public boolean isOpenOnly() {
        return "open".equals(asked.text("show"));
    }

    public void stop() {
        caller.require(Role.USER);
        long id = asked.id("f:stop");
        jobs.stop(id);
        notices.info("jobs.notice.stopping");
        Redirects.toSamePage("r" + id);
    }

    public void retry() {
        caller.require(Role.USER);
        long id = asked.id("f:retry");
        jobs.retry(id);
        notices.ok("jobs.notice.retrying");
        Redirects.toSamePage("r" + id);
    }
}
