package org.mvidarr.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Door of the browsers that are on their way to a provider: kept ten minutes, good once. */
@ApplicationScoped
@Transactional
class Attempts {
    @Inject SsoRows rows;
    @Inject Clock clock;

    void open(Passage passage, Destination destination) {
        Instant now = clock.instant();
        rows.forgetAttempts(now);
        rows.entityManager().persist(new SsoAttempt(passage, destination, now));
    }

    /** What it was for; empty when it is over, was taken before, or is another browser's. */
    Optional<Destination> take(Passage passage) {
        Instant now = clock.instant();
        Optional<Destination> found =
                rows.attempt(passage.stateHash())
                        .filter(attempt -> attempt.expiresAt.isAfter(now))
                        .map(SsoAttempt::destination);
        return rows.take(passage.stateHash(), passage.browserHash()) > 0 ? found : Optional.empty();
    }
}
