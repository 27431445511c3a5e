package org.mvidarr.identity.sso;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Clipped;

import java.time.Instant;

/** An account elsewhere that opens one of ours. Known by issuer and subject alone. */
@Entity
class SsoLink {
    private static final int LONGEST_LABEL = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sso_link_seq")
    @SequenceGenerator(name = "sso_link_seq", sequenceName = "sso_link_seq", allocationSize = 50)
    Long id;

    long userId;
    String issuer;
    String subject;
    @Nullable String label;
    Instant createdAt;
    @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init")
    protected SsoLink() {}

    @SuppressWarnings("NullAway.Init")
    SsoLink(long userId, Outsider outsider, Instant now) {
        this.userId = userId;
        this.issuer = outsider.issuer();
        this.subject = outsider.subject();
        this.createdAt = now;
        label(outsider);
    }

    void use(Outsider outsider, Instant now) {
        lastUsedAt = now;
        label(outsider);
    }

    private void label(Outsider outsider) {
        label = Clipped.to(LONGEST_LABEL, outsider.label());
    }
}
