package org.mvidarr.identity;

import org.mvidarr.identity.AccessTokens.Bearer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tokens whose signature was found good, until they run out: checking one takes most of what a
 * small request costs, and a program shows the same token with each. Only the signature and the
 * claims are remembered; the account is looked at every time. Holds hashes, not tokens, and the
 * thousand used last. Thread-safe.
 */
final class CheckedTokens {
    private static final int MOST = 1_000;

    private record Known(Bearer bearer, Instant until) {}

    private final Map<String, Known> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
                    return size() > MOST;
                }
            };

    synchronized Optional<Bearer> find(String token, Instant now) {
        String key = Secrets.hash(token);
        Known found = known.get(key);
        if (found != null && !found.until.isAfter(now)) {
            known.remove(key);
            found = null;
        }
        return Optional.ofNullable(found).map(Known::bearer);
    }

    /**
     * @param until the time at which the token runs out
     */
    synchronized void keep(String token, Bearer bearer, Instant until) {
        known.put(Secrets.hash(token), new Known(bearer, until));
    }
}
