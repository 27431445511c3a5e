package org.mvidarr.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;

import org.mvidarr.platform.Refusal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Door of the accounts. */
@ApplicationScoped
@Transactional(dontRollbackOn = Refusal.class)
public class UserDirectory {
    public static final int SHORTEST_PASSWORD = 10;
    public static final int LONGEST_PASSWORD = 200;
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_.-]{3,30}");
    private static final Set<String> SCHEMES = Set.of("auto", "light", "dark", "contrast");

    @Inject Users users;
    @Inject Clock clock;
    @Inject Pbkdf2PasswordHash hash;

    private volatile boolean administratorSeen;
    private String nobodysHash = "";

    /** OWASP's figures for PBKDF2 with SHA-512, 2025. */
    @PostConstruct
    void strengthen() {
        hash.initialize(
                Map.of(
                        "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                        "Pbkdf2PasswordHash.Iterations", "210000",
                        "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                        "Pbkdf2PasswordHash.KeySizeBytes", "64"));
        nobodysHash = hash.generate("nobody has this password".toCharArray());
    }

    /** Whether set-up is over. Once true it stays true. */
    public boolean hasAdministrator() {
        if (!administratorSeen) {
            administratorSeen = users.countActive(Role.ADMIN) > 0;
        }
        return administratorSeen;
    }

    /**
     * Makes the first user, who is administrator.
     *
     * @throws Refusal.Conflict when there is an administrator already, also one made this very
     *     moment
     * @throws Refusal.Invalid naming {@code username} or {@code password}
     */
    public SignedIn createFirstAdministrator(String username, String password) {
        checkUsername(username);
        checkPassword(username, password);
        users.lockSetup();
        if (users.countActive(Role.ADMIN) > 0) {
            throw new Refusal.Conflict("setup.closed");
        }
        User user =
                new User(
                        username,
                        Role.ADMIN,
                        hash.generate(password.toCharArray()),
                        clock.instant());
        users.entityManager().persist(user);
        users.entityManager().flush();
        return SignedIn.of(user);
    }

    /**
     * The user, if name and password are right and he may sign in. All other cases take the same
     * time.
     */
    public Optional<SignedIn> signIn(String username, String password) {
        if (password.length() > LONGEST_PASSWORD || username.length() > LONGEST_PASSWORD) {
            return Optional.empty();
        }
        Optional<User> found = users.byName(username);
        String stored = found.map(user -> user.passwordHash).orElse(nobodysHash);
        boolean right = hash.verify(password.toCharArray(), stored);
        return found.filter(user -> right && user.active)
                .map(
                        user -> {
                            user.signedIn(clock.instant());
                            return SignedIn.of(user);
                        });
    }

    /** The caller as he is now; empty when his login has been ended meanwhile. */
    public Optional<SignedIn> current(SignedIn login) {
        return users.user(login.id())
                .filter(user -> user.active && user.loginEpoch == login.epoch())
                .map(SignedIn::of);
    }

    /**
     * @param scheme auto, light, dark or contrast
     */
    public void chooseScheme(long userId, String scheme) {
        if (!SCHEMES.contains(scheme)) {
            throw new Refusal.Invalid("scheme", "identity.scheme");
        }
        users.user(userId).orElseThrow(() -> new Refusal.NotFound("identity.missing")).look(scheme);
    }

    private static void checkUsername(String username) {
        if (!USERNAME.matcher(username).matches()) {
            throw new Refusal.Invalid("username", "identity.username");
        }
    }

    private static void checkPassword(String username, String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new Refusal.Invalid(
                    "password", "identity.password-length", SHORTEST_PASSWORD, LONGEST_PASSWORD);
        }
        if (password.equalsIgnoreCase(username) || password.chars().distinct().count() < 4) {
            throw new Refusal.Invalid("password", "identity.password-easy");
        }
    }
}
