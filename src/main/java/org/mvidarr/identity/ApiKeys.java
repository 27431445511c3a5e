package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Door of the API keys. A key reads {@code mvk_<8 hexadecimal digits>_<43 characters>}: the first
 * twelve characters are shown and searched for, the rest is secret.
 */
@ApplicationScoped
@Transactional
public class ApiKeys {
    static final String MARK = "mvk_";
    static final int MOST_PER_USER = 50;
    private static final int LONGEST_NAME = 60;
    private static final int PREFIX_LENGTH = 12;
    private static final Pattern FORM = Pattern.compile("mvk_[0-9a-f]{8}_[A-Za-z0-9_-]{43}");
    private static final Logger LOG = System.getLogger("org.mvidarr.identity");

    @Inject CredentialRows rows;
    @Inject Users users;
    @Inject Clock clock;
    @Inject Event<Audited> deeds;
    @Inject Event<ApiKeyChanged> changes;

    /**
     * Newest first.
     *
     * @param all everybody's instead of the owner's
     */
    public Page<ApiKeyView> list(Paging paging, long owner, boolean all) {
        return Page.of(
                paging,
                rows.countKeys(all, owner),
                rows
                        .keys(
                                all,
                                owner,
                                org.hibernate.query.Page.page(paging.pageSize(), paging.page() - 1))
                        .stream()
                        .map(ApiKeyView::of)
                        .toList());
    }

    /**
     * @throws Refusal.Invalid naming {@code name}, {@code scope} or {@code expiresAt}
     * @throws Refusal.Conflict when the owner has too many
     */
    public FreshApiKey create(long owner, NewApiKey plan) {
        User user = users.user(owner).orElseThrow(() -> new Refusal.NotFound("identity.missing"));
        check(plan, user.role);
        if (rows.countKeys(false, owner) >= MOST_PER_USER) {
            throw new Refusal.Conflict("identity.key-most", MOST_PER_USER);
        }
        String prefix = MARK + Secrets.label();
        String secret = prefix + "_" + Secrets.random();
        ApiKey key = new ApiKey(user, plan, prefix, Secrets.hash(secret), clock.instant());
        rows.entityManager().persist(key);
        rows.entityManager().flush();
        LOG.log(Level.INFO, "{0} made the API key {1}, {2}", user.username, prefix, key.scope);
        deeds.fire(told("key.created", key));
        return new FreshApiKey(secret, ApiKeyView.of(key));
    }

    /**
     * @param by who revokes: the owner or an administrator; to others the key does not exist
     */
    public void revoke(long id, SignedIn by) {
        ApiKey key =
                rows.key(id)
                        .filter(found -> found.user.id == by.id() || by.may(Role.ADMIN))
                        .orElseThrow(() -> new Refusal.NotFound("identity.key-missing"));
        rows.entityManager().remove(key);
        changes.fire(new ApiKeyChanged(key.id));
        LOG.log(Level.INFO, "{0} revoked the API key {1}", by.username(), key.prefix);
        deeds.fire(told("key.revoked", key));
    }

    /**
     * A key that is well-formed, as it is now; empty when it is wrong or its owner is not active.
     */
    Optional<LiveKey> live(String secret) {
        return rows.keyByPrefix(prefix(secret))
                .filter(key -> Secrets.matches(secret, key.secretHash))
                .filter(key -> key.user.active)
                .map(LiveKey::of);
    }

    /** Notes that a key is in use. */
    void used(long id) {
        rows.keyUsed(id, clock.instant());
    }

    static boolean isWellFormed(String secret) {
        return FORM.matcher(secret).matches();
    }

    /** The part of a well-formed key that may be shown. */
    static String prefix(String secret) {
        return secret.substring(0, PREFIX_LENGTH);
    }

    private static Audited told(String action, ApiKey key) {
        return Audited.ok(action, key.prefix)
                .with("name", key.name)
                .with("scope", key.scope)
                .with("owner", key.user.username)
                .with("expiresAt", key.expiresAt == null ? "never" : key.expiresAt);
    }

    private void check(NewApiKey plan, Role owner) {
        String name = plan.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal.Invalid("name", "identity.key-name");
        }
        if (!plan.scope().fits(owner)) {
            throw new Refusal.Invalid("scope", "identity.key-scope");
        }
        if (plan.expiresAt() != null && !plan.expiresAt().isAfter(clock.instant())) {
            throw new Refusal.Invalid("expiresAt", "identity.key-expiry");
        }
    }
}
