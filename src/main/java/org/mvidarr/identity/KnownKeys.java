package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.mvidarr.platform.Signal;
import org.mvidarr.platform.live.LiveFeed;
import org.mvidarr.platform.live.WhileHeard;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * API keys as they are now, found by a hash of the whole key. Any change of a key or of an account
 * empties it: such changes are rare.
 */
@ApplicationScoped
class KnownKeys {
    private static final int MOST = 1_000;
    private static final Set<String> TOPICS = Set.of("account", "api-key");

    @Inject ApiKeys keys;
    @Inject LiveFeed feed;
    @Inject Clock clock;

    private final WhileHeard<String, LiveKey> known = new WhileHeard<>(MOST, () -> feed.stretch());

    /** Whom a key stands in for, as far as it may; empty when it is wrong, expired or revoked. */
    Optional<SignedIn> callerOf(String secret) {
        if (!ApiKeys.isWellFormed(secret)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String hash = Secrets.hash(secret);
        Optional<LiveKey> valid =
                known.get(hash, unused -> keys.live(secret)).filter(key -> key.isValid(now));
        valid.filter(key -> key.isUseToBeNoted(now))
                .ifPresent(
                        key -> {
                            keys.used(key.id());
                            known.forget(hash);
                        });
        return valid.map(LiveKey::caller);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) ApiKeyChanged change) {
        known.forgetAll();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) AccountChanged change) {
        known.forgetAll();
    }

    void told(@Observes Signal signal) {
        if (signal.received() && TOPICS.contains(signal.topic())) {
            known.forgetAll();
        }
    }
}
