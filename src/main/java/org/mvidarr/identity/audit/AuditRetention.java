package org.mvidarr.identity.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.platform.Chore;
import org.mvidarr.settings.Settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Removes once a day what is older than it is to be kept. */
@ApplicationScoped
class AuditRetention implements Chore {
    @Inject AuditTrail trail;
    @Inject Settings settings;
    @Inject Clock clock;

    @Override
    public String name() {
        return "forget-audit-events";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        Duration kept = Duration.ofDays(settings.get(AuditSettings.class).keepDays());
        Instant before = clock.instant().minus(kept);
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = trail.forget(before);
        }
    }
}
