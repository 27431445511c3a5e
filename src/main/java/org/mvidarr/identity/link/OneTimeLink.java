package org.mvidarr.identity.link;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import java.time.Instant;

/** An unused link; removed when it is used, revoked or followed by a newer one. */
@Entity
class OneTimeLink {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "one_time_link_seq")
    @SequenceGenerator(
            name = "one_time_link_seq",
            sequenceName = "one_time_link_seq",
            allocationSize = 50)
    Long id;

    long userId;

    @Enumerated(EnumType.STRING)
    LinkPurpose purpose;

    String secretHash;
    Instant createdAt;
    Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected OneTimeLink() {}

    @SuppressWarnings("NullAway.Init")
    OneTimeLink(long userId, LinkPurpose purpose, String secretHash, Instant now) {
        this.userId = userId;
        this.purpose = purpose;
        this.secretHash = secretHash;
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.life());
    }
}
