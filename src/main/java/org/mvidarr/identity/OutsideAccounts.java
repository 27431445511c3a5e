package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Refusal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Door of the accounts for people whom somebody else vouches for. */
@ApplicationScoped
@Transactional
public class OutsideAccounts {
    private static final Logger LOG = System.getLogger("org.mvidarr.identity");
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_EMAIL = 250;

    @Inject Users users;
    @Inject Clock clock;
    @Inject Event<Audited> deeds;

    /** Until the transaction ends nobody else makes or changes accounts. */
    public void lock() {
        users.lockAccounts();
    }

    /** The account as it is now; empty when it is deactivated or gone. */
    public Optional<SignedIn> active(long id) {
        return users.user(id).filter(user -> user.active).map(SignedIn::of);
    }

    /** Notes that its owner has just signed in. */
    public void seen(long id) {
        users.signedIn(id, clock.instant());
    }

    /** Whether its owner can sign in with a password. */
    public boolean hasPassword(long id) {
        return users.user(id).filter(user -> user.passwordHash != null).isPresent();
    }

    /**
     * An account without a password.
     *
     * @param wish what the user name is made of; letters that may not be in one are replaced, and a
     *     number is added when the name is another's
     * @param email a proved address; not taken when it is another's
     */
    public SignedIn create(String wish, @Nullable String email, Role role) {
        users.lockAccounts();
        User user = new User(freeName(fit(wish)), role, null, clock.instant());
        if (email != null
                && email.length() <= LONGEST_EMAIL
                && users.byEmail(email.toLowerCase(Locale.ROOT)).isEmpty()) {
            user.email = email;
        }
        users.entityManager().persist(user);
        users.entityManager().flush();
        LOG.log(Level.INFO, "Account {0} made, {1}", user.username, user.role);
        deeds.fire(
                Audited.ok("user.created", user.username)
                        .with("role", user.role)
                        .by(user.id, user.username));
        return SignedIn.of(user);
    }

    /**
     * Gives the account a role; a change ends its other logins. The last administrator stays one.
     *
     * @return the account as it is from now on
     */
    public SignedIn assign(long id, Role role) {
        users.lockAccounts();
        User user = users.user(id).orElseThrow(() -> new Refusal.NotFound("identity.missing"));
        boolean last = user.role == Role.ADMIN && users.countOtherActive(Role.ADMIN, user.id) == 0;
        if (user.role != role && !last) {
            Role before = user.role;
            user.edit(new AccountEdit(user.email, role, user.active), clock.instant());
            users.entityManager().flush();
            LOG.log(Level.INFO, "Account {0} is now {1}", user.username, role);
            deeds.fire(
                    Audited.changed(
                                    "user.changed",
                                    user.username,
                                    Map.of("role", before),
                                    Map.of("role", role))
                            .by(user.id, user.username));
        }
        return SignedIn.of(user);
    }

    /** Only letters, digits, dots, hyphens and underscores, 3 to 30 of them. */
    static String fit(String wish) {
        String plain =
                Normalizer.normalize(wish.strip(), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^A-Za-z0-9_.-]+", "-")
                        .replaceAll("^[-.]+|[-.]+$", "");
        String name = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        return name.length() < SHORTEST_NAME ? "user" + (name.isEmpty() ? "" : "-" + name) : name;
    }

    private String freeName(String name) {
        String candidate = name;
        for (int number = 2; users.byName(candidate).isPresent(); number++) {
            String end = "-" + number;
            candidate =
                    name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
        }
        return candidate;
    }
}
