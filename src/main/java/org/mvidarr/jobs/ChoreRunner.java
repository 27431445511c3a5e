package org.mvidarr.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.platform.Chore;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;

/** Does what has come back, in no transaction of its own, and notes how it went. */
@ApplicationScoped
class ChoreRunner {
    private static final Logger LOG = System.getLogger("org.mvidarr.jobs");

    @Inject Chores chores;

    void run(Chore chore) {
        chores.began(chore.name());
        long begin = System.nanoTime();
        boolean failed = false;
        try {
            chore.run();
        } catch (RuntimeException e) {
            failed = true;
            LOG.log(Level.WARNING, "The task " + chore.name() + " failed and will be back", e);
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        chores.ended(chore.name(), millis, failed);
    }
}
