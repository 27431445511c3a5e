package org.mvidarr.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hashing, which is expensive on purpose, and therefore done by as many threads at a time as there
 * are cores: two hundred sign-ins at once wait in line instead of stopping everybody else.
 */
@ApplicationScoped
class Passwords {
    private static final int LONGEST_WAIT_SECONDS = 20;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";

    private static final Pattern STORED = Pattern.compile("([^:]+):(\\d{1,9}):.*");

    /** Each of those who wait holds a thread of the server. */
    private static final int MOST_WAITING = 250;

    @Inject Pbkdf2PasswordHash hash;

    /** Rounds of a new hash; hashes of fewer are made anew when their owner signs in. */
    @Inject
    @ConfigProperty(name = "mvidarr.password.rounds")
    int rounds;

    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private String nobodysHash = "";

    @PostConstruct
    void strengthen() {
        hash.initialize(
                Map.of(
                        "Pbkdf2PasswordHash.Algorithm",
                        ALGORITHM,
                        "Pbkdf2PasswordHash.Iterations",
                        Integer.toString(rounds),
                        "Pbkdf2PasswordHash.SaltSizeBytes",
                        "32",
                        "Pbkdf2PasswordHash.KeySizeBytes",
                        "64"));
        nobodysHash = hash.generate("nobody has this password".toCharArray());
    }

    /**
     * Does work that calls {@link #matches} when it is its turn.
     *
     * @throws Refusal.Unavailable when the line is too long
     */
    <T> T inTurn(Supplier<T> work) {
        try {
            if (turns.getQueueLength() >= MOST_WAITING
                    || !turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal.Unavailable("identity.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal.Unavailable("identity.busy");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** A hash to keep; waits for its turn. */
    String hashed(String password) {
        return inTurn(() -> hash.generate(password.toCharArray()));
    }

    /**
     * A new hash of a password just proved, when the stored one was made with fewer rounds or by
     * another algorithm than today's. Only within {@link #inTurn}.
     */
    Optional<String> strengthened(String password, String stored) {
        return isWeak(stored, rounds)
                ? Optional.of(hash.generate(password.toCharArray()))
                : Optional.empty();
    }

    static boolean isWeak(String stored, int rounds) {
        Matcher form = STORED.matcher(stored);
        return !form.matches()
                || !form.group(1).equals(ALGORITHM)
                || Integer.parseInt(form.group(2)) < rounds;
    }

    /**
     * Takes the same time whatever comes out. Only within {@link #inTurn}.
     *
     * @param stored null when there is no such user or he has no password
     */
    boolean matches(String password, @Nullable String stored) {
        boolean right = hash.verify(password.toCharArray(), stored == null ? nobodysHash : stored);
        return right && stored != null;
    }
}
