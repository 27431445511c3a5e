package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Door of the accounts' administration. Changes happen one at a time, so that two administrators
 * cannot demote each other at the same moment, nor two accounts take one name.
 */
@ApplicationScoped
@Transactional
public class Accounts {
    private static final Map<String, String> ORDERS =
            Map.of(
                    "username", "lower(u.username)",
                    "role", "cast(u.role as string)",
                    "createdAt", "u.createdAt",
                    "lastLoginAt", "u.lastLoginAt");

    /** Names by which the list can be sorted. */
    public static final Set<String> SORTS = ORDERS.keySet();

    private static final Logger LOG = System.getLogger("org.mvidarr.identity");

    /** Deliberately loose: only sending something proves an address. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,185}");

    @Inject Users users;
    @Inject Passwords passwords;
    @Inject SignInBrake brake;
    @Inject Clock clock;
    @Inject Event<CredentialsChanged> changes;
    @Inject Event<Audited> deeds;

    public Page<AccountView> list(AccountQuery query, Paging paging) {
        String order =
                ORDERS.getOrDefault(paging.sortKey(), "u.id")
                        + (paging.descending() ? " desc nulls last" : " nulls first");
        List<AccountView> records =
                asked("select u", query, " order by " + order + ", u.id", User.class)
                        .setFirstResult(paging.offset())
                        .setMaxResults(paging.pageSize())
                        .getResultStream()
                        .map(AccountView::of)
                        .toList();
        Long all = asked("select count(u)", query, "", Long.class).getSingleResult();
        return Page.of(paging, all, records);
    }

    private <T> TypedQuery<T> asked(
            String select, AccountQuery query, String order, Class<T> type) {
        return users.entityManager()
                .createQuery(
                        select
                                + " from User u where (lower(u.username) like :text escape '\\' or"
                                + " lower(u.email) like :text escape '\\') and u.role in :roles and"
                                + " u.active in :activities"
                                + order,
                        type)
                .setParameter("text", query.pattern())
                .setParameter("roles", query.roles())
                .setParameter("activities", query.activities());
    }

    public AccountView get(long id) {
        return AccountView.of(user(id));
    }

    /** Whoever has this name, in any case of its letters. */
    public Optional<AccountView> named(String username) {
        return users.byName(username).map(AccountView::of);
    }

    /** Whoever has this e-mail address, in any case of its letters. */
    public Optional<AccountView> withEmail(String email) {
        return users.byEmail(email).map(AccountView::of);
    }

    /**
     * @throws Refusal.Invalid naming {@code username}, {@code email} or {@code password}
     * @throws Refusal.Conflict when name or address are another's
     */
    public AccountView create(NewAccount plan) {
        UserDirectory.checkUsername(plan.username());
        PasswordRules.check(plan.username(), plan.password());
        String hash = passwords.hashed(plan.password());
        return add(new User(plan.username(), plan.role(), hash, clock.instant()), plan.email());
    }

    /**
     * An account whose owner chooses the first password himself.
     *
     * @throws Refusal.Invalid naming {@code username} or {@code email}
     * @throws Refusal.Conflict when name or address are another's
     */
    public AccountView invite(NewInvitation plan) {
        UserDirectory.checkUsername(plan.username());
        Instant now = clock.instant();
        User user = new User(plan.username(), plan.role(), null, now);
        user.invitedAt = now;
        return add(user, plan.email());
    }

    private AccountView add(User user, @Nullable String email) {
        users.lockAccounts();
        if (users.byName(user.username).isPresent()) {
            throw new Refusal.Conflict("identity.taken");
        }
        user.email = checkedEmail(email, null);
        users.entityManager().persist(user);
        users.entityManager().flush();
        LOG.log(Level.INFO, "Account {0} made, {1}", user.username, user.role);
        deeds.fire(Audited.ok("user.created", user.username).with("role", user.role));
        return AccountView.of(user);
    }

    /**
     * A change of role or a deactivation ends all logins of the account.
     *
     * @param by id of the administrator who does it
     * @throws Refusal.Conflict when he would demote or deactivate himself or the last administrator
     */
    public AccountView edit(long id, AccountEdit edit, long by) {
        users.lockAccounts();
        User user = user(id);
        if (edit.role() != Role.ADMIN || !edit.active()) {
            keepAnAdministrator(user, by);
        }
        Map<String, Object> before = facts(user);
        String email = checkedEmail(edit.email(), user);
        if (!Objects.equals(email, user.email) || (user.active && !edit.active())) {
            changes.fire(new CredentialsChanged(id));
        }
        user.edit(new AccountEdit(email, edit.role(), edit.active()), clock.instant());
        LOG.log(
                Level.INFO,
                "Account {0} is now {1}, {2}",
                user.username,
                user.role,
                user.active ? "active" : "inactive");
        deeds.fire(Audited.changed("user.changed", user.username, before, facts(user)));
        return AccountView.of(user);
    }

    /**
     * For the account's owner.
     *
     * @param email null or blank removes it
     * @throws Refusal.Invalid naming {@code email}
     * @throws Refusal.Conflict when it is another's
     */
    AccountView setEmail(long id, @Nullable String email) {
        users.lockAccounts();
        User user = user(id);
        user.email(checkedEmail(email, user), clock.instant());
        return AccountView.of(user);
    }

    /**
     * A new password for somebody else; ends all logins of the account.
     *
     * @param by id of the administrator who does it
     * @throws Refusal.Conflict when it is his own: only with the present one, since a borrowed
     *     browser must not be enough
     */
    public void resetPassword(long id, String password, long by) {
        if (id == by) {
            throw new Refusal.Conflict("identity.own-password");
        }
        setPassword(id, password);
    }

    /** Ends all logins of the account, so it is returned as it is from now on. */
    public SignedIn setPassword(long id, String password) {
        User user = user(id);
        PasswordRules.check(user.username, password);
        user.newPassword(passwords.hashed(password), clock.instant());
        users.entityManager().flush();
        changes.fire(new CredentialsChanged(id));
        LOG.log(Level.INFO, "Account {0} has a new password", user.username);
        deeds.fire(Audited.ok("password.changed", user.username));
        return SignedIn.of(user);
    }

    /** Forgets the failed sign-ins of this name, so that its owner need not wait. */
    public void unlock(long id) {
        User user = user(id);
        brake.unlock(user.username);
        LOG.log(Level.INFO, "Account {0} need not wait any more", user.username);
        deeds.fire(Audited.ok("user.unlocked", user.username));
    }

    private static Map<String, Object> facts(User user) {
        return Map.of(
                "role",
                user.role,
                "active",
                user.active,
                "email",
                user.email == null ? "" : user.email);
    }

    /**
     * @throws Refusal.Conflict when it would be himself or the last administrator
     */
    void keepAnAdministrator(User user, long by) {
        if (user.role != Role.ADMIN || !user.active) {
            return;
        }
        if (users.countOtherActive(Role.ADMIN, user.id) == 0) {
            throw new Refusal.Conflict("identity.last-administrator");
        }
        if (user.id == by) {
            throw new Refusal.Conflict("identity.self");
        }
    }

    private @Nullable String checkedEmail(@Nullable String given, @Nullable User owner) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String email = given.strip();
        if (!EMAIL.matcher(email).matches()) {
            throw new Refusal.Invalid("email", "identity.email");
        }
        users.byEmail(email.toLowerCase(Locale.ROOT))
                .filter(other -> owner == null || !other.id.equals(owner.id))
                .ifPresent(
                        other -> {
                            throw new Refusal.Conflict("identity.email-taken");
                        });
        return email;
    }

    private User user(long id) {
        return users.user(id).orElseThrow(() -> new Refusal.NotFound("identity.missing"));
    }
}
