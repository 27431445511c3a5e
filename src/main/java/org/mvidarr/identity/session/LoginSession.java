package org.mvidarr.identity.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.SignedIn;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser that is signed in. Ended by removing it. Written by statements, not through the entity:
 * two requests of one browser at a time are no conflict.
 */
@Entity
class LoginSession {
    @Id UUID id;
    long userId;
    int loginEpoch;
    Instant createdAt;
    Instant lastSeenAt;
    Instant expiresAt;
    String address;
    String userAgent;
    @Nullable String tokenHash;
    @Nullable String previousHash;
    @Nullable Instant rotatedAt;
    boolean tokenSeen;

    @SuppressWarnings("NullAway.Init")
    protected LoginSession() {}

    @SuppressWarnings("NullAway.Init")
    LoginSession(SignedIn user, Visitor visitor, Instant now, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.userId = user.id();
        this.loginEpoch = user.epoch();
        this.createdAt = now;
        this.lastSeenAt = now;
        this.expiresAt = expiresAt;
        this.address = visitor.address();
        this.userAgent = visitor.userAgent();
    }
}
