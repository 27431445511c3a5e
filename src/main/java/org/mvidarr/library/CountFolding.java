package org.mvidarr.library;

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
 * Adds up, every few seconds, what changes of videos have noted beside the counters. Nothing
 * depends on when: who reads a number reads the notes, too. Several servers do it in turn.
 */
@ApplicationScoped
class CountFolding {
    private static final Logger LOG = System.getLogger("org.mvidarr.library");
    private static final long SECONDS = 10;

    @Inject Counts counts;

    @Resource ManagedScheduledExecutorService later;

    void begin(@Observes Startup event) {
        later.scheduleWithFixedDelay(this::fold, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void fold() {
        try {
            counts.fold();
        } catch (RuntimeException e) {
            // Tried again in a moment; an exception would end the timer.
            LOG.log(Level.WARNING, "The numbers of videos could not be added up", e);
        }
    }
}
