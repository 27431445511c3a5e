package org.mvidarr.identity.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.identity.Accounts;
import org.mvidarr.identity.CredentialsChanged;
import org.mvidarr.identity.Secrets;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Refusal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Door of the links that let somebody choose a password: 256 random bits of which only a hash is
 * kept. A newer link of an account replaces its older ones, and so does a new password.
 */
@ApplicationScoped
@Transactional
public class OneTimeLinks {
    @Inject LinkRows rows;
    @Inject Accounts accounts;
    @Inject Clock clock;

    /** For somebody who has no password yet; good for seven days. */
    public FreshLink invite(long userId) {
        return make(userId, LinkPurpose.INVITE);
    }

    /** For somebody who has lost his password; good for one hour. */
    public FreshLink reset(long userId) {
        return make(userId, LinkPurpose.RESET);
    }

    /**
     * The same by name, for a command on the server itself.
     *
     * @throws Refusal.NotFound when nobody has this name
     */
    public FreshLink resetFor(String username) {
        return reset(
                accounts.named(username)
                        .orElseThrow(() -> new Refusal.NotFound("identity.missing"))
                        .id());
    }

    /** Makes all links of an account worthless. */
    public void revoke(long userId) {
        rows.revoke(userId);
    }

    void changed(@Observes CredentialsChanged change) {
        rows.revoke(change.userId());
    }

    /** Name of the account a link is for; empty when it is unknown, used, revoked or too old. */
    Optional<String> nameBehind(LinkPurpose purpose, String token) {
        return subject(purpose, token).map(id -> accounts.get(id).username());
    }

    /**
     * Uses a link up. It stays good when the password is refused.
     *
     * @throws Refusal.Invalid naming {@code password}
     * @throws Refusal.NotFound when the link is good no more
     */
    SignedIn choosePassword(LinkPurpose purpose, String token, String password) {
        long user = subject(purpose, token).orElseThrow(OneTimeLinks::spent);
        if (rows.use(Secrets.hash(token), clock.instant()) == 0) {
            throw spent();
        }
        accounts.unlock(user);
        return accounts.setPassword(user, password);
    }

    private FreshLink make(long userId, LinkPurpose purpose) {
        if (!accounts.get(userId).active()) {
            throw new Refusal.Conflict("identity.inactive");
        }
        Instant now = clock.instant();
        rows.forgetExpired(now);
        rows.revoke(userId);
        String token = Secrets.random();
        OneTimeLink link = new OneTimeLink(userId, purpose, Secrets.hash(token), now);
        rows.entityManager().persist(link);
        return new FreshLink(purpose.address(token), link.expiresAt);
    }

    private Optional<Long> subject(LinkPurpose purpose, String token) {
        return rows.subject(Secrets.hash(token), purpose, clock.instant());
    }

    private static Refusal spent() {
        return new Refusal.NotFound("identity.link-spent");
    }
}
