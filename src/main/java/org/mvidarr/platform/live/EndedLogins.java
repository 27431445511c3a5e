package org.mvidarr.platform.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.mvidarr.platform.Signal;

import java.util.Set;

/**
 * Closes the sockets of an account when one of its logins has been ended or the account itself has
 * changed. Pages whose login still holds connect again at once, the others are not let in.
 */
@ApplicationScoped
public class EndedLogins {
    /** Topic of the {@link Signal} for an ended login; its text is the account's id. */
    public static final String TOPIC = "login-ended";

    private static final Set<String> TOPICS = Set.of(TOPIC, "account");

    void told(@Observes Signal signal) {
        if (signal.received() && TOPICS.contains(signal.topic())) {
            LivePages.close(Long.parseLong(signal.text()));
        }
    }
}
