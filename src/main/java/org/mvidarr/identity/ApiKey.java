package org.mvidarr.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Lets a program act for a user. Of the key itself only a hash is kept. Never changed, but for the
 * time of its last use; removed to revoke it.
 */
@Entity
class ApiKey {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_key_seq")
    @SequenceGenerator(name = "api_key_seq", sequenceName = "api_key_seq", allocationSize = 50)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    User user;

    String name;

    @Enumerated(EnumType.STRING)
    KeyScope scope;

    String prefix;
    String secretHash;
    Instant createdAt;
    @Nullable Instant expiresAt;
    @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApiKey() {}

    @SuppressWarnings("NullAway.Init")
    ApiKey(User user, NewApiKey plan, String prefix, String secretHash, Instant now) {
        this.user = user;
        this.name = plan.name().strip();
        this.scope = plan.scope();
        this.expiresAt = plan.expiresAt();
        this.prefix = prefix;
        this.secretHash = secretHash;
        this.createdAt = now;
    }
}
