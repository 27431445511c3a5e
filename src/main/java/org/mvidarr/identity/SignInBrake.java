package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Door of the failed sign-ins: each one past a few makes the next wait twice as long. Counted in
 * the database, so that guessing at several servers gains nothing. Somebody guessing from one
 * address soon waits a quarter of an hour; the owner of the name, who comes from another address,
 * never waits longer than a minute on his account, so nobody can be locked out for ever. Names that
 * nobody has are counted alike.
 */
@ApplicationScoped
@Transactional
class SignInBrake {
    private static final Duration FORGOTTEN = Duration.ofHours(24);

    @Inject Users users;
    @Inject Clock clock;

    /** What is counted; how many failures are free, and the longest wait in seconds. */
    private enum Count {
        PAIR(5, 900),
        NAME(20, 60),
        ADDRESS(50, 60);

        private final int free;
        private final long longest;

        Count(int free, long longest) {
            this.free = free;
            this.longest = longest;
        }

        private String subject(String username, String address) {
            String name = username.strip().toLowerCase(Locale.ROOT);
            String what =
                    switch (this) {
                        case PAIR -> name + "\n" + address;
                        case NAME -> name;
                        case ADDRESS -> address;
                    };
            return name() + " " + Secrets.hash(what);
        }
    }

    /** Seconds until another try is welcome; 0 when it is now. */
    long secondsLeft(String username, String address) {
        Instant now = clock.instant();
        long wait = 0;
        for (Count count : Count.values()) {
            long left =
                    users.failures(count.subject(username, address)).stream()
                            .mapToLong(row -> left(count, row, now))
                            .max()
                            .orElse(0);
            wait = Math.max(wait, left);
        }
        return wait;
    }

    void failed(String username, String address) {
        Instant now = clock.instant();
        users.forgetFailures(now.minus(FORGOTTEN));
        for (Count count : Count.values()) {
            users.countFailure(
                    count.subject(username, address),
                    count == Count.ADDRESS ? "" : nameHash(username),
                    now);
        }
    }

    /** A success clears the name, not the address: its owner may have guessed at others. */
    void succeeded(String username, String address) {
        users.clearFailures(Count.PAIR.subject(username, address));
        users.clearFailures(Count.NAME.subject(username, address));
    }

    /** Clears the name at every address. */
    void unlock(String username) {
        users.clearFailuresOf(nameHash(username));
    }

    private static String nameHash(String username) {
        return Secrets.hash("name\n" + username.strip().toLowerCase(Locale.ROOT));
    }

    /** Seconds from now until the next try is welcome; 0 or less when it is. */
    private static long left(Count count, Object[] row, Instant now) {
        int failures = ((Number) row[0]).intValue();
        Instant last = Instant.ofEpochSecond(((Number) row[1]).longValue());
        return last.plusSeconds(delay(failures, count.free, count.longest)).getEpochSecond()
                - now.getEpochSecond();
    }

    /** 0 up to the free number of failures, then 2, 4, 8 seconds up to the longest. */
    static long delay(int failures, int free, long longest) {
        if (failures <= free) {
            return 0;
        }
        return Math.min(longest, 1L << Math.min(30, failures - free));
    }
}
