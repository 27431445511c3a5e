package org.mvidarr.identity.session;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Look;
import org.mvidarr.identity.Role;
import org.mvidarr.identity.SignedIn;

import java.time.Instant;

/** A login that holds, with its account as it is now. */
record LiveSession(
        Long userId,
        String username,
        Role role,
        String scheme,
        String accent,
        String density,
        Integer epoch,
        Instant lastSeenAt,
        @Nullable String tokenHash,
        @Nullable String previousHash,
        @Nullable Instant rotatedAt,
        Boolean tokenSeen,
        Instant expiresAt) {
    SignedIn caller() {
        return new SignedIn(userId, username, role, new Look(scheme, accent, density), epoch, null);
    }
}
