package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Refusal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * The one place where somebody proves himself by a password, whichever way he came. Who signs in
 * has waited in the {@link PasswordLine} before. No transaction is open while one waits, and the
 * brake is looked at within the turn too, so that a hundred guesses sent at once are not all let
 * through before the first is counted.
 */
@ApplicationScoped
public class PasswordCheck {
    private static final Logger LOG = System.getLogger("org.mvidarr.identity");

    @Inject Passwords passwords;
    @Inject SignInBrake brake;
    @Inject BrakedLately lately;
    @Inject UserDirectory directory;
    @Inject Event<Audited> deeds;

    /**
     * @param address where the request comes from
     * @return empty when name or password is wrong; which of them is not said
     * @throws Refusal.TooMany after too many failures; the password is not looked at
     * @throws Refusal.Unavailable when too many others are waiting
     */
    public Optional<SignedIn> prove(String username, String password, String address) {
        if (password.length() > PasswordRules.LONGEST
                || username.length() > PasswordRules.LONGEST) {
            return Optional.empty();
        }
        // Whoever must wait anyway takes nobody's turn.
        refuseWhileBraked(username, address);
        return passwords.inTurn(
                () -> {
                    refuseWhileBraked(username, address);
                    Optional<SignedIn> user = directory.signIn(username, password);
                    if (user.isPresent()) {
                        brake.succeeded(username, address);
                    } else {
                        brake.failed(username, address);
                        LOG.log(Level.INFO, "A sign-in failed from {0}", address);
                        tell("login.failed", username);
                    }
                    return user;
                });
    }

    /** The account of somebody who has proved himself, as it is now; empty when it is ended. */
    Optional<SignedIn> still(SignedIn proved) {
        return directory.current(proved);
    }

    private void refuseWhileBraked(String username, String address) {
        long wait = brake.secondsLeft(username, address);
        if (wait > 0) {
            lately.told(username, address, wait);
            tell("login.braked", username);
            throw new Refusal.TooMany("identity.too-many", wait);
        }
    }

    private void tell(String action, String username) {
        deeds.fire(
                directory
                        .known(username)
                        .map(name -> Audited.refused(action, name))
                        .orElseGet(() -> Audited.refused(action, null).with("name", "unknown")));
    }
}
