package org.mvidarr.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * Good for one new pair of tokens. Kept until it expires after it was used, so that a second use is
 * noticed.
 */
@Entity
class RefreshToken {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refresh_token_seq")
    @SequenceGenerator(
            name = "refresh_token_seq",
            sequenceName = "refresh_token_seq",
            allocationSize = 50)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    User user;

    UUID family;
    String secretHash;
    int loginEpoch;
    Instant createdAt;
    Instant expiresAt;
    @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected RefreshToken() {}

    @SuppressWarnings("NullAway.Init")
    RefreshToken(User user, UUID family, String secretHash, Instant now, Instant expiresAt) {
        this.user = user;
        this.family = family;
        this.secretHash = secretHash;
        this.loginEpoch = user.loginEpoch;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    boolean isValid(Instant now) {
        return user.active && user.loginEpoch == loginEpoch && expiresAt.isAfter(now);
    }
}
