package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Refusal;

import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/** Door of the accounts. */
@ApplicationScoped
@Transactional(dontRollbackOn = Refusal.class)
public class UserDirectory {
    public static final int SHORTEST_PASSWORD = PasswordRules.SHORTEST;
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_.-]{3,30}");

    @Inject Users users;
    @Inject Clock clock;
    @Inject Passwords passwords;
    @Inject Event<Audited> deeds;

    private volatile boolean administratorSeen;

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
        PasswordRules.check(username, password);
        users.lockSetup();
        if (users.countActive(Role.ADMIN) > 0) {
            throw new Refusal.Conflict("setup.closed");
        }
        User user = new User(username, Role.ADMIN, passwords.hashed(password), clock.instant());
        users.entityManager().persist(user);
        users.entityManager().flush();
        deeds.fire(
                Audited.ok("user.created", username)
                        .with("role", user.role)
                        .by(user.id, user.username));
        return SignedIn.of(user);
    }

    /**
     * The user, if name and password are right and he may sign in. All other cases take the same
     * time. Called by {@link PasswordCheck}, which bounds it.
     */
    Optional<SignedIn> signIn(String username, String password) {
        Optional<User> found = users.byName(username).filter(user -> user.active);
        if (!passwords.matches(password, found.map(user -> user.passwordHash).orElse(null))) {
            return Optional.empty();
        }
        // Not through the entity: two sign-ins of one user at a time are no conflict.
        found.ifPresent(user -> users.signedIn(user.id, clock.instant()));
        found.ifPresent(user -> strengthen(user, password));
        return found.map(SignedIn::of);
    }

    /**
     * The name as the account writes it; empty when nobody has it. Only such names may be written
     * down: people type passwords into the name field.
     */
    Optional<String> known(String username) {
        return users.byName(username).map(user -> user.username);
    }

    private void strengthen(User user, String password) {
        String stored = user.passwordHash;
        if (stored != null) {
            passwords
                    .strengthened(password, stored)
                    .ifPresent(hash -> users.rehash(user.id, stored, hash));
        }
    }

    /** The caller as he is now; empty when his login has been ended meanwhile. */
    public Optional<SignedIn> current(SignedIn login) {
        return active(login.id()).filter(account -> account.epoch() == login.epoch());
    }

    /** The account as it is now; empty when it is gone or may not sign in. */
    Optional<SignedIn> active(long id) {
        return users.user(id).filter(user -> user.active).map(SignedIn::of);
    }

    /** Ends all logins of the account, so it is returned as it is from now on. */
    public SignedIn endLogins(long userId) {
        User user = users.user(userId).orElseThrow(() -> new Refusal.NotFound("identity.missing"));
        user.endLogins(clock.instant());
        users.entityManager().flush();
        return SignedIn.of(user);
    }

    public void chooseLook(long userId, Look look) {
        users.user(userId).orElseThrow(() -> new Refusal.NotFound("identity.missing")).look(look);
    }

    static void checkUsername(String username) {
        if (!USERNAME.matcher(username).matches()) {
            throw new Refusal.Invalid("username", "identity.username");
        }
    }
}
