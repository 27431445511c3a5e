package org.mvidarr.identity.sso;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An account elsewhere that opens one's own.
 *
 * @param provider its name; null when there is no such provider any more
 * @param label what the owner knows the account by
 */
public record LinkView(
        long id,
        @Nullable String provider,
        String issuer,
        @Nullable String label,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
