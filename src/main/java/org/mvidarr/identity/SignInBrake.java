package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.platform.web.AddressBlock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Door of the failed sign-ins: each one past a few makes the next wait twice as long. Counted in
 * the database, so that guessing at several servers gains nothing. Somebody guessing from one
 * address soon waits a quarter of an hour; from many addresses, or at many names, he waits up to a
 * minute each time. The owner of a name does not wait with him where he has signed in before: there
 * only failures at that very name from that very address count, so nobody elsewhere can lock him
 * out by never ceasing to guess. Names that nobody has are counted alike.
 */
@ApplicationScoped
@Transactional
public class SignInBrake {
    private static final Duration FORGOTTEN = Duration.ofHours(24);

    /** How long an address is known for after a sign-in. */
    private static final Duration KNOWN = Duration.ofDays(90);

    @Inject Users users;
    @Inject Clock clock;

    /** What is counted; how many failures are free, and the longest wait in seconds. */
    private enum Count {
        PAIR(5, 900),
        NAME(20, 60),
        ADDRESS(50, 60),
        /**
         * One-time codes of an account, wherever they come from: only who knows its password can
         * fail here, and six digits do not bear many tries.
         */
        CODE(5, 900);

        private static final List<Count> OF_PASSWORDS = List.of(PAIR, NAME, ADDRESS);

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
                        case PAIR -> name + "\n" + AddressBlock.of(address);
                        case NAME, CODE -> name;
                        case ADDRESS -> AddressBlock.of(address);
                    };
            return name() + " " + Secrets.hash(what);
        }
    }

    /** Seconds until another try is welcome; 0 when it is now. */
    long secondsLeft(String username, String address) {
        Instant now = clock.instant();
        boolean known =
                users.countKnown(Count.PAIR.subject(username, address), now.minus(KNOWN)) > 0;
        long wait = 0;
        for (Count count : known ? List.of(Count.PAIR) : Count.OF_PASSWORDS) {
            wait = Math.max(wait, left(count, username, address, now));
        }
        return wait;
    }

    /** The same for one-time codes of an account. */
    public long secondsLeftForCodes(String username) {
        return Math.max(0, left(Count.CODE, username, "", clock.instant()));
    }

    void failed(String username, String address) {
        Instant now = clock.instant();
        users.forgetFailures(now.minus(FORGOTTEN));
        for (Count count : Count.OF_PASSWORDS) {
            count(count, username, address, now);
        }
    }

    /** A success clears the name, not the address: its owner may have guessed at others. */
    void succeeded(String username, String address) {
        Instant now = clock.instant();
        users.forgetKnown(now.minus(KNOWN));
        users.know(Count.PAIR.subject(username, address), now);
        users.clearFailures(Count.PAIR.subject(username, address));
        users.clearFailures(Count.NAME.subject(username, address));
    }

    /** Counts a wrong one-time code, for the account and for the address. */
    public void codeFailed(String username, String address) {
        Instant now = clock.instant();
        count(Count.CODE, username, address, now);
        count(Count.ADDRESS, username, address, now);
    }

    public void codeSucceeded(String username) {
        users.clearFailures(Count.CODE.subject(username, ""));
    }

    /**
     * Clears the name at every address. Not its codes: a new password got by mail must not be worth
     * five more guesses at them.
     */
    void unlock(String username) {
        users.clearFailuresOf(nameHash(username));
    }

    private void count(Count count, String username, String address, Instant now) {
        users.countFailure(
                count.subject(username, address),
                count == Count.PAIR || count == Count.NAME ? nameHash(username) : "",
                now);
    }

    private static String nameHash(String username) {
        return Secrets.hash("name\n" + username.strip().toLowerCase(Locale.ROOT));
    }

    private long left(Count count, String username, String address, Instant now) {
        return users.failures(count.subject(username, address)).stream()
                .mapToLong(row -> left(count, row, now))
                .max()
                .orElse(0);
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
