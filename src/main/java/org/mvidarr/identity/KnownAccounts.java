package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.mvidarr.platform.Signal;
import org.mvidarr.platform.live.LiveFeed;
import org.mvidarr.platform.live.WhileHeard;

import java.util.Optional;

/**
 * Active accounts as they are now, for the check of every request with a token. A change holds at
 * the next request: on this server it is heard of before the change is answered, on others when
 * PostgreSQL tells them after the commit.
 */
@ApplicationScoped
class KnownAccounts {
    private static final int MOST = 1_000;
    private static final String TOPIC = "account";

    @Inject UserDirectory directory;
    @Inject LiveFeed feed;

    private final WhileHeard<Long, SignedIn> accounts =
            new WhileHeard<>(MOST, () -> feed.stretch());

    /** The bearer of a token; empty when his logins have been ended since it was made. */
    Optional<SignedIn> current(AccessTokens.Bearer bearer) {
        return accounts.get(bearer.userId(), directory::active)
                .filter(account -> account.epoch() == bearer.epoch());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) AccountChanged change) {
        accounts.forget(change.userId());
    }

    void told(@Observes Signal signal) {
        if (signal.received() && signal.topic().equals(TOPIC)) {
            // Its id, and its name for others.
            String id = signal.text().substring(0, signal.text().indexOf(' '));
            accounts.forget(Long.valueOf(id));
        }
    }
}
