package org.mvidarr.identity.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import org.mvidarr.settings.Settings;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Removes once a day what is older than it is to be kept. Several servers may do so at the same
 * time without harm.
 */
@ApplicationScoped
class AuditRetention {
    private static final Logger LOG = System.getLogger("org.mvidarr.audit");
    private static final long FIRST_MINUTES = 10;
    private static final long DAY_MINUTES = 24 * 60;

    @Inject AuditTrail trail;
    @Inject Settings settings;
    @Inject Clock clock;

    @Resource ManagedScheduledExecutorService later;

    void begin(@Observes Startup event) {
        later.scheduleWithFixedDelay(this::daily, FIRST_MINUTES, DAY_MINUTES, TimeUnit.MINUTES);
    }

    void forgetOld() {
        Duration kept = Duration.ofDays(settings.get(AuditSettings.class).keepDays());
        Instant before = clock.instant().minus(kept);
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = trail.forget(before);
        }
    }

    private void daily() {
        try {
            forgetOld();
        } catch (RuntimeException e) {
            // Tried again tomorrow; an exception would end the timer.
            LOG.log(Level.WARNING, "Old audit events could not be removed", e);
        }
    }
}
