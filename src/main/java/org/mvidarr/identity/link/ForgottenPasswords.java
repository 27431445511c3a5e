package org.mvidarr.identity.link;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.mvidarr.identity.PublicPlaces;
import org.mvidarr.identity.mail.Letter;
import org.mvidarr.identity.mail.Mailer;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Refusal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Sends links by mail to who has forgotten his password. Whether there is such an account is found
 * out after the answer, so that neither its words nor its time tell.
 */
@ApplicationScoped
class ForgottenPasswords {
    private static final Logger LOG = System.getLogger("org.mvidarr.identity");

    @Inject ResetRequests requests;
    @Inject PublicPlaces places;
    @Inject Mailer mailer;
    @Inject Event<Audited> deeds;

    @Resource ManagedExecutorService background;

    /** Whether letters can be sent, and links written that lead here. */
    boolean isOffered() {
        return mailer.isReady() && places.base().isPresent();
    }

    /**
     * @param email as typed
     * @param address where the request comes from
     * @throws Refusal.TooMany when so many came from there within an hour
     */
    void ask(String email, String address) {
        requests.admit(address);
        background.execute(() -> send(email));
    }

    private void send(String email) {
        try {
            Optional<Letter> letter = requests.letter(email);
            if (letter.isPresent()) {
                mailer.send(letter.get());
                deeds.fire(Audited.ok("password.forgotten", email));
            }
        } catch (Refusal e) {
            deeds.fire(Audited.failed("password.forgotten", email).with("reason", e.code()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A letter with a link was not made", e);
        }
    }
}
