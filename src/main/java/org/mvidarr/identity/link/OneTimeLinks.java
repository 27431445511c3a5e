package org.mvidarr.identity.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.identity.AccountView;
import org.mvidarr.identity.Accounts;
import org.mvidarr.identity.CredentialsChanged;
import org.mvidarr.identity.NewInvitation;
import org.mvidarr.identity.PublicPlaces;
import org.mvidarr.identity.Secrets;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Audited;
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
    @Inject PublicPlaces places;
    @Inject Clock clock;
    @Inject Event<Audited> deeds;

    /**
     * Makes an account whose owner chooses the password himself, by a link good for seven days.
     *
     * @throws Refusal.Invalid naming {@code username} or {@code email}
     * @throws Refusal.Conflict when name or address are another's
     */
    public Invitation invite(NewInvitation plan) {
        AccountView account = accounts.invite(plan);
        FreshLink fresh = make(account, LinkPurpose.INVITE);
        return new Invitation(account, fresh.link(), fresh.expiresAt());
    }

    /**
     * For somebody who has lost his password, good for one hour; for somebody who has not accepted
     * his invitation yet another one.
     *
     * @throws Refusal.NotFound when there is no such account
     * @throws Refusal.Conflict when it is not active
     */
    public FreshLink renew(long userId) {
        AccountView account = accounts.get(userId);
        return make(account, account.invited() ? LinkPurpose.INVITE : LinkPurpose.RESET);
    }

    /**
     * The same by name, for a command on the server itself.
     *
     * @throws Refusal.NotFound when nobody has this name
     */
    public FreshLink resetFor(String username) {
        AccountView account =
                accounts.named(username)
                        .orElseThrow(() -> new Refusal.NotFound("identity.missing"));
        accounts.unlock(account.id());
        return make(account, LinkPurpose.RESET);
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
        SignedIn owner = accounts.setPassword(user, password);
        deeds.fire(
                Audited.ok("link.used", owner.username())
                        .with("purpose", purpose.name())
                        .by(owner.id(), owner.username()));
        return owner;
    }

    private FreshLink make(AccountView account, LinkPurpose purpose) {
        if (!account.active()) {
            throw new Refusal.Conflict("identity.inactive");
        }
        Instant now = clock.instant();
        rows.forgetExpired(now);
        rows.revoke(account.id());
        String token = Secrets.random();
        OneTimeLink link = new OneTimeLink(account.id(), purpose, Secrets.hash(token), now);
        rows.entityManager().persist(link);
        deeds.fire(Audited.ok("link.created", account.username()).with("purpose", purpose.name()));
        return new FreshLink(places.link(purpose.address(token)), link.expiresAt);
    }

    private Optional<Long> subject(LinkPurpose purpose, String token) {
        return rows.subject(Secrets.hash(token), purpose, clock.instant())
                .filter(id -> accounts.get(id).active());
    }

    private static Refusal spent() {
        return new Refusal.NotFound("identity.link-spent");
    }
}
