package org.mvidarr.identity.sso;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * A browser on its way to a provider and back. Holds hashes only: whoever reads the table can end
 * no sign-in of somebody else.
 */
@Entity
class SsoAttempt {
    static final Duration LIFE = Duration.ofMinutes(10);

    @Id String stateHash;

    String browserHash;
    long providerId;
    @Nullable String next;
    @Nullable Long userId;
    Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected SsoAttempt() {}

    @SuppressWarnings("NullAway.Init")
    SsoAttempt(Passage passage, Destination destination, Instant now) {
        this.stateHash = passage.stateHash();
        this.browserHash = passage.browserHash();
        this.providerId = destination.providerId();
        this.next = destination.next();
        this.userId = destination.userId();
        this.expiresAt = now.plus(LIFE);
    }

    Destination destination() {
        return new Destination(providerId, next, userId);
    }
}
