package org.mvidarr.organize;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;

/**
 * Looks every few seconds whether the root folders are there. Lists of videos go by what it wrote
 * last: asking the disks themselves would make a list as slow as the slowest of them.
 */
@ApplicationScoped
class RootFolderWatch {
    private static final Logger LOG = System.getLogger("org.mvidarr.organize");
    private static final long PERIOD_SECONDS = 5;

    @Inject RootFolders folders;

    @Resource ManagedScheduledExecutorService later;

    void begin(@Observes Startup event) {
        later.scheduleWithFixedDelay(this::look, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            // No transaction is open while a disk is asked: it may take its time.
            for (RootPlace place : folders.places()) {
                folders.seen(place, place.isThere());
            }
        } catch (RuntimeException e) {
            // The database may be away, too; an exception would end the timer.
            LOG.log(Level.DEBUG, "Root folders could not be looked at", e);
        }
    }
}
