package org.mvidarr.platform.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.mvidarr.platform.Signal;

/**
 * Closes the sockets of an account when one of its logins has been ended or the account itself has
 * changed. Pages whose login still holds connect again at once, the others are not let in.
 */
@ApplicationScoped
public class EndedLogins {
    /** Topic of the {@link Signal} for an ended login; its text is the user name. */
    public static final String TOPIC = "login-ended";

    /** Told by the database with id and user name. */
    private static final String ACCOUNT = "account";

    void told(@Observes Signal signal) {
        if (!signal.received()) {
            return;
        }
        if (signal.topic().equals(TOPIC)) {
            LivePages.close(signal.text());
        } else if (signal.topic().equals(ACCOUNT)) {
            LivePages.close(signal.text().substring(signal.text().indexOf(' ') + 1));
        }
    }
}
