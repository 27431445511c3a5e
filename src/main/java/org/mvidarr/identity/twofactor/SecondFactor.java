package org.mvidarr.identity.twofactor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * A user's authenticator app. Begins pending with a fresh seed, which is forgotten after a quarter
 * of an hour; counts from the moment a first code has confirmed it; removed when it is disabled.
 */
@Entity
class SecondFactor {
    private static final Duration PENDING = Duration.ofMinutes(15);

    @Id Long userId;

    String sealedSeed;
    Instant begunAt;
    @Nullable Instant confirmedAt;
    long lastStep;

    @SuppressWarnings("NullAway.Init")
    protected SecondFactor() {}

    boolean isOn() {
        return confirmedAt != null;
    }

    boolean isPending(Instant now) {
        return confirmedAt == null && begunAt.plus(PENDING).isAfter(now);
    }

    /** The step of a code that has not been used; see {@link Totp#step}. */
    OptionalLong step(String seed, String code, Instant now) {
        return Totp.step(seed, code, now, lastStep);
    }

    void confirm(long step, Instant now) {
        lastStep = step;
        confirmedAt = now;
    }

    /** What its seed is sealed for. */
    String purpose() {
        return purpose(userId);
    }

    static String purpose(long userId) {
        return "totp:" + userId;
    }
}
