package org.mvidarr.identity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What can be seen of an API key after it was made.
 *
 * @param prefix the beginning of the key, to tell keys apart by
 * @param username its owner
 * @param lastUsedAt to the minute
 */
public record ApiKeyView(
        long id,
        String name,
        String prefix,
        KeyScope scope,
        String username,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {
    static ApiKeyView of(ApiKey key) {
        return new ApiKeyView(
                key.id,
                key.name,
                key.prefix,
                key.scope,
                key.user.username,
                key.createdAt,
                key.expiresAt,
                key.lastUsedAt);
    }
}
