package org.mvidarr.identity.twofactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import javax.crypto.SecretKey;

/**
 * Time-based one-time codes as all authenticator apps make them: SHA-1, six digits, thirty seconds
 * (RFC 6238). One step early or late is accepted, for clocks that differ and people who type slowly
 * (section 5.2). Thread-safe.
 */
final class Totp {
    static final int DIGITS = 6;
    static final Duration STEP = Duration.ofSeconds(30);
    private static final int DRIFT = 1;
    private static final Pattern FORM = Pattern.compile("[0-9]{6}");
    private static final TimeBasedOneTimePasswordGenerator GENERATOR =
            new TimeBasedOneTimePasswordGenerator(STEP, DIGITS, "HmacSHA1");

    private Totp() {}

    /** Whether a text has the form of a code. */
    static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    /** The code of one moment. */
    static String code(String seed, Instant at) {
        return code(Seed.key(seed), at);
    }

    /**
     * The step a code belongs to; empty when it is wrong or not newer than what was used.
     *
     * @param after number of the newest step used
     */
    static OptionalLong step(String seed, String code, Instant now, long after) {
        SecretKey key = Seed.key(seed);
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        long present = now.getEpochSecond() / STEP.toSeconds();
        OptionalLong found = OptionalLong.empty();
        for (long step = present - DRIFT; step <= present + DRIFT; step++) {
            byte[] right =
                    code(key, Instant.ofEpochSecond(step * STEP.toSeconds()))
                            .getBytes(StandardCharsets.UTF_8);
            // All steps are compared, so that the time taken tells nothing.
            if (MessageDigest.isEqual(right, given) && step > after && found.isEmpty()) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static String code(SecretKey key, Instant at) {
        try {
            return GENERATOR.generateOneTimePasswordString(key, at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("HMAC takes any key", e);
        }
    }
}
