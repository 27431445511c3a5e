package org.mvidarr.identity.twofactor;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Lets its owner in once without his authenticator app. Only a hash of it is kept. */
@Entity
class RecoveryCode {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recovery_code_seq")
    @SequenceGenerator(
            name = "recovery_code_seq",
            sequenceName = "recovery_code_seq",
            allocationSize = 50)
    Long id;

    long userId;
    String codeHash;
    @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected RecoveryCode() {}

    @SuppressWarnings("NullAway.Init")
    RecoveryCode(long userId, String codeHash) {
        this.userId = userId;
        this.codeHash = codeHash;
    }
}
