package org.mvidarr.identity.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.settings.Settings;
import org.mvidarr.settings.SettingsChanged;

import java.util.concurrent.TimeUnit;

/**
 * The settings as of at most a second ago: looking them up at the door costs a transaction, too
 * much for what every request asks.
 */
@ApplicationScoped
class KnownProtection {
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    @Inject Settings settings;

    private volatile @Nullable Read last;

    private record Read(ProtectionSettings settings, long at) {}

    ProtectionSettings get() {
        long now = System.nanoTime();
        Read known = last;
        if (known == null || now - known.at > FRESH) {
            known = new Read(settings.get(ProtectionSettings.class), now);
            last = known;
        }
        return known.settings;
    }

    /** After a change on this server, whichever way it came. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SettingsChanged change) {
        last = null;
    }
}
