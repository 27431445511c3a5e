package org.mvidarr.identity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An account as administrators and its owner see it.
 *
 * @param invited whether it waits for its owner to choose a first password
 */
public record AccountView(
        long id,
        String username,
        @Nullable String email,
        Role role,
        boolean active,
        boolean invited,
        Instant createdAt,
        @Nullable Instant lastLoginAt) {
    static AccountView of(User user) {
        return new AccountView(
                user.id,
                user.username,
                user.email,
                user.role,
                user.active,
                user.invitedAt != null,
                user.createdAt,
                user.lastLoginAt);
    }
}
