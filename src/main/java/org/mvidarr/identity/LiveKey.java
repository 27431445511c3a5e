package org.mvidarr.identity;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * A good API key and whom it stands in for.
 *
 * @param caller its owner, as far as the key lets its holder act for him
 * @param expiresAt null when it never runs out
 */
record LiveKey(
        long id, SignedIn caller, @Nullable Instant expiresAt, @Nullable Instant lastUsedAt) {
    private static final Duration USE_STEP = Duration.ofMinutes(1);

    static LiveKey of(ApiKey key) {
        return new LiveKey(
                key.id, SignedIn.of(key.user).within(key.scope), key.expiresAt, key.lastUsedAt);
    }

    boolean isValid(Instant now) {
        return expiresAt == null || expiresAt.isAfter(now);
    }

    /** Once a minute is exact enough, and spares a write on every request. */
    boolean isUseToBeNoted(Instant now) {
        return lastUsedAt == null || lastUsedAt.plus(USE_STEP).isBefore(now);
    }
}
