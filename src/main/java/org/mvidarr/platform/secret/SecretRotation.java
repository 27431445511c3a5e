package org.mvidarr.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.mvidarr.platform.Chore;
import org.mvidarr.platform.Refusal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;

/**
 * Replaces the key that secrets are sealed with. The new key seals at once, and every stored secret
 * is sealed again. The old key is dropped a while later, after a second round: a transaction that
 * sealed with it just before may not have committed yet, perhaps on another server. What is still
 * to be done stands in the file of keys alone, so a crash at any point costs nothing but time.
 */
@ApplicationScoped
public class SecretRotation implements Chore {
    private static final Logger LOG = System.getLogger("org.mvidarr.secret");
    private static final Duration LONGER_THAN_ANY_TRANSACTION = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMinutes(5);

    @Inject Vault vault;
    @Inject @Any Instance<ResealsSecrets> stores;
    @Inject Clock clock;

    @Override
    public String name() {
        return "drop-old-keys";
    }

    @Override
    public Duration every() {
        return LOOK;
    }

    /** Drops the old keys when it is time. */
    @Override
    public void run() {
        finish();
    }

    /**
     * Adds a key, unless the sealing key is given from outside, and seals everything again.
     *
     * @return how many secrets there are
     * @throws Refusal.Unavailable when one of them cannot be opened; those before it are sealed
     *     with the new key, the others still open with the old one
     */
    public int rotate() {
        if (!vault.isConfigured()) {
            vault.addKey();
        }
        int count = resealAll();
        LOG.log(
                Level.INFO,
                "The key for secrets was replaced; {0} secrets were sealed anew",
                count);
        return count;
    }

    void finish() {
        vault.newestOfSeveral()
                .filter(
                        newest ->
                                newest.created()
                                        .plus(LONGER_THAN_ANY_TRANSACTION)
                                        .isBefore(clock.instant()))
                .ifPresent(
                        newest -> {
                            resealAll();
                            vault.dropOlderThan(newest);
                            LOG.log(Level.INFO, "Old keys for secrets were dropped");
                        });
    }

    private int resealAll() {
        int count = 0;
        for (ResealsSecrets store : stores) {
            count += store.reseal(vault);
        }
        return count;
    }
}
