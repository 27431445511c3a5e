package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.platform.web.AddressBlock;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who was told on this server to wait, until then: they need no place in the {@link PasswordLine}
 * to be told so again. A hint only, the {@link SignInBrake} decides. Holds hashes of the thousand
 * told last. Thread-safe.
 */
@ApplicationScoped
class BrakedLately {
    private static final int MOST = 1_000;

    @Inject Clock clock;

    private final Map<String, Instant> until =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                    return size() > MOST;
                }
            };

    void told(String username, String address, long seconds) {
        String key = key(username, address);
        synchronized (until) {
            until.put(key, clock.instant().plusSeconds(seconds));
        }
    }

    boolean includes(String username, String address) {
        String key = key(username, address);
        synchronized (until) {
            Instant end = until.get(key);
            return end != null && end.isAfter(clock.instant());
        }
    }

    private static String key(String username, String address) {
        return Secrets.hash(username + "\n" + AddressBlock.of(address));
    }
}
