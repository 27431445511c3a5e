package org.mvidarr.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Secrets;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Audited;
import org.mvidarr.settings.Settings;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Door of those who stay signed in when their browser is closed: it keeps a token that is good for
 * one new session and is replaced then. A browser that shows a token replaced long ago was copied;
 * which of the two is the owner's cannot be known, so all remembered logins of the account end.
 *
 * <p>Two things look like a copy and are none. A browser that restores ten tabs sends the same
 * token ten times: the one before the newest is taken for a minute. An answer that got lost on its
 * way leaves the browser with the old token: it is taken until the newest one has been shown.
 */
@ApplicationScoped
@Transactional
public class RememberedLogins {
    private static final Logger LOG = System.getLogger("org.mvidarr.identity");
    private static final Duration GRACE = Duration.ofMinutes(1);

    @Inject SessionRows rows;
    @Inject Settings settings;
    @Inject Clock clock;
    @Inject Event<Audited> audit;

    /**
     * @param caller who is signed in again
     * @param fresh what the browser keeps from now on; null when it keeps what it has
     */
    public record Resumed(SignedIn caller, @Nullable RememberToken fresh) {}

    /** Empty when the administrator offers it to nobody. */
    public Optional<RememberToken> remember(UUID session) {
        Duration life = settings.get(SignInSettings.class).remembered();
        if (life.isZero()) {
            return Optional.empty();
        }
        String secret = Secrets.random();
        Instant now = clock.instant();
        Instant until = now.plus(life);
        rows.remember(session, Secrets.hash(secret), now, until);
        return Optional.of(new RememberToken(session, secret, until));
    }

    /** Whether a browser stays signed in as this person, whose login may have ended meanwhile. */
    public boolean isRemembered(UUID session, SignedIn user) {
        return rows.countRemembered(session, user.id(), clock.instant()) > 0;
    }

    /** Whether people are asked if they want to stay signed in. */
    public boolean isOffered() {
        return settings.get(SignInSettings.class).rememberDays() > 0;
    }

    /** Empty when the token is worth nothing. */
    public Optional<Resumed> resume(RememberToken shown, Visitor visitor) {
        Instant now = clock.instant();
        String hash = Secrets.hash(shown.secret());
        String secret = Secrets.random();
        boolean fresh = rows.rotate(shown.session(), hash, Secrets.hash(secret), now) == 1;
        Optional<LiveSession> live = rows.live(shown.session(), now, now);
        String newest = live.map(LiveSession::tokenHash).orElse(null);
        if (live.isEmpty() || newest == null) {
            return Optional.empty();
        }
        LiveSession login = live.get();
        if (!fresh) {
            if (!hash.equals(login.previousHash()) || isOld(login, now)) {
                theft(login.caller());
                return Optional.empty();
            }
            fresh =
                    !isJustReplaced(login, now)
                            && rows.replace(shown.session(), newest, Secrets.hash(secret), now)
                                    == 1;
        }
        rows.seen(shown.session(), now, visitor.address(), false);
        return Optional.of(
                new Resumed(
                        login.caller(),
                        fresh
                                ? new RememberToken(shown.session(), secret, login.expiresAt())
                                : null));
    }

    /** Replaced, received by the browser, and shown again: nobody does that by chance. */
    private static boolean isOld(LiveSession login, Instant now) {
        return login.tokenSeen() && !isJustReplaced(login, now);
    }

    private static boolean isJustReplaced(LiveSession login, Instant now) {
        return login.rotatedAt() != null && login.rotatedAt().plus(GRACE).isAfter(now);
    }

    private void theft(SignedIn owner) {
        int ended = rows.endRemembered(owner.id());
        LOG.log(
                Level.WARNING,
                "A remembered login of {0} was shown twice; {1} remembered logins are ended",
                owner.username(),
                ended);
        audit.fire(Audited.refused("session.theft", owner.username()).with("ended", ended));
    }
}
