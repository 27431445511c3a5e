package org.mvidarr.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hashing, which is expensive on purpose, and therefore done by no more threads at a time than
 * there are cores. Crowds do not wait here: sign-ins come from the {@link PasswordLine} one by one,
 * so that only the few who change or choose a password meet them.
 */
@ApplicationScoped
class Passwords {
    private static final int LONGEST_WAIT_SECONDS = 20;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";

    private static final Pattern STORED = Pattern.compile("([^:]+):(\\d{1,9}):.*");

    /** Each of those who wait holds a thread of the server. */
    private static final int MOST_WAITING = 20;

    /** OWASP's figure for PBKDF2 with HMAC-SHA-512 (Password Storage Cheat Sheet, 2025). */
    static final int FEWEST_ROUNDS = 210_000;

    private static final Logger LOG = System.getLogger("org.mvidarr.identity");

    @Inject Pbkdf2PasswordHash hash;

    @Inject
    @ConfigProperty(name = "mvidarr.password.rounds")
    int wantedRounds;

    /** For tests, which sign in hundreds of times. */
    @Inject
    @ConfigProperty(name = "mvidarr.unsafe-for-tests.password-rounds")
    Optional<Integer> unsafeRounds;

    /** Rounds of a new hash; hashes of fewer are made anew when their owner signs in. */
    private int rounds;

    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private String nobodysHash = "";

    @PostConstruct
    void strengthen() {
        rounds = unsafeRounds.orElseGet(() -> safe(wantedRounds));
        if (rounds < FEWEST_ROUNDS) {
            LOG.log(
                    Level.WARNING,
                    "Passwords are stored with {0} rounds only, for tests: such hashes are guessed"
                            + " quickly when they are stolen",
                    rounds);
        }
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

    /** Never fewer than {@link #FEWEST_ROUNDS}, whatever is configured. */
    static int safe(int wanted) {
        if (wanted >= FEWEST_ROUNDS) {
            return wanted;
        }
        LOG.log(
                Level.WARNING,
                "mvidarr.password.rounds is {0}, which is too few: {1} are used",
                wanted,
                FEWEST_ROUNDS);
        return FEWEST_ROUNDS;
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
