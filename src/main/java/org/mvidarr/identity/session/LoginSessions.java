package org.mvidarr.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.Signal;
import org.mvidarr.platform.live.EndedLogins;
import org.mvidarr.settings.Settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Door of the browsers that are signed in. Every request of a browser looks at its row ({@link
 * LiveLogins}), so a revoked one is refused at the next request on every server.
 */
@ApplicationScoped
@Transactional
public class LoginSessions {
    private static final UUID NONE = new UUID(0, 0);

    @Inject SessionRows rows;
    @Inject Settings settings;
    @Inject Clock clock;
    @Inject Event<Audited> audit;
    @Inject Event<Signal> signals;

    /** The browsers of one account, the last seen first. */
    public List<SessionView> list(long userId, @Nullable UUID current) {
        Instant now = clock.instant();
        return rows.of(userId, now, now.minus(limits().idle())).stream()
                .map(session -> SessionView.of(session, current))
                .toList();
    }

    /**
     * Signs one browser out.
     *
     * @throws Refusal.NotFound when the account has no such login
     */
    public void revoke(long userId, UUID id) {
        if (rows.endOf(id, userId) == 0) {
            throw new Refusal.NotFound("identity.session-missing");
        }
        tellRevoked(userId, 1);
    }

    /**
     * Signs all browsers of an account out.
     *
     * @param keep but for this one
     * @return how many there were
     */
    public int revokeAll(long userId, @Nullable UUID keep) {
        int ended = rows.endOthers(userId, keep == null ? NONE : keep);
        tellRevoked(userId, ended);
        return ended;
    }

    private void tellRevoked(long userId, int ended) {
        audit.fire(Audited.ok("session.revoked", "user " + userId).with("ended", ended));
        rows.username(userId).ifPresent(name -> signals.fire(Signal.of(EndedLogins.TOPIC, name)));
    }

    /**
     * A row for the browser of somebody who has just proved himself.
     *
     * @param facts how, for the audit log
     */
    public UUID begin(SignedIn user, Visitor visitor, Map<String, Object> facts) {
        Instant now = clock.instant();
        Instant until = now.plus(limits().absolute());
        rows.forgetEnded(now, now.minus(limits().idle()));
        LoginSession session = new LoginSession(user, visitor, now, until);
        rows.entityManager().persist(session);
        audit.fire(
                new Audited("login.ok", user.username(), Audited.Outcome.OK, facts)
                        .by(user.id(), user.username()));
        return session.id;
    }

    public void end(UUID id) {
        rows.end(id);
    }

    /** How long a browser may do nothing. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Duration idle() {
        return limits().idle();
    }

    /** Notes that a browser was here, and whether it has shown its newest token. */
    void seen(UUID id, Visitor visitor, boolean tokenSeen) {
        rows.seen(id, clock.instant(), visitor.address(), tokenSeen);
    }

    private SignInSettings limits() {
        return settings.get(SignInSettings.class);
    }
}
