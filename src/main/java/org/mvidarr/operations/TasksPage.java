package org.mvidarr.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.jobs.ChoreView;
import org.mvidarr.jobs.Chores;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.platform.faces.Texts;

import java.time.Duration;
import java.util.List;

/** What the server does by itself every now and then. */
@Named
@RequestScoped
public class TasksPage {
    @Inject Chores chores;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    public void open() {
        caller.require(Role.MANAGER);
    }

    public List<ChoreView> getTasks() {
        return chores.list();
    }

    public void run() {
        caller.require(Role.ADMIN);
        String name = asked.text("f:run");
        if (name == null) {
            throw new Refusal.NotFound("page.nothing");
        }
        chores.runSoon(name);
        notices.ok("tasks.notice.soon");
        Redirects.toSamePage();
    }

    public String every(ChoreView task) {
        Duration every = task.every();
        if (every.toDays() > 0) {
            return Texts.text("tasks.days", every.toDays());
        }
        return every.toHours() > 0
                ? Texts.text("tasks.hours", every.toHours())
                : Texts.text("tasks.minutes", task.minutes());
    }

    /** As {@code mv:status} of kind {@code job} names it; empty while it has never been done. */
    public String state(ChoreView task) {
        if (task.running()) {
            return "RUNNING";
        }
        if (task.failed()) {
            return "FAILED";
        }
        return task.lastEnd() == null ? "" : "DONE";
    }
}
