package org.mvidarr.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One account, for administrators. */
@Named
@RequestScoped
public class UserPage {
    private static final Paging KEYS =
            Paging.of(
                    1, ApiKeys.MOST_PER_USER, null, "descending", Set.of("createdAt"), "createdAt");

    private static final Paging MOST =
            Paging.of(1, Paging.MAX_SIZE, null, null, Accounts.SORTS, "username");

    @Inject Accounts accounts;
    @Inject Departures departures;
    @Inject ApiKeys keys;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable AccountView account;
    private @Nullable String email;
    private boolean emailGiven;
    private @Nullable String password;

    /** Before anything is written: what is not there is answered with 404. */
    public void open() {
        caller.require(Role.ADMIN);
        getAccount();
    }

    public AccountView getAccount() {
        AccountView known = account;
        if (known == null) {
            known = accounts.get(asked.id("id"));
            account = known;
        }
        return known;
    }

    /** Nobody can demote, deactivate or remove himself; such buttons are not shown. */
    public boolean isSelf() {
        return getAccount().id() == caller.id();
    }

    public void save() {
        caller.require(Role.ADMIN);
        Role wanted = asked.choice("role", Role.class);
        AccountView present = getAccount();
        Role role = wanted == null ? present.role() : wanted;
        edit(new AccountEdit(email, role, present.active()), "profile.saved");
    }

    public void deactivate() {
        setActive(false, "user.deactivated");
    }

    public void activate() {
        setActive(true, "user.activated");
    }

    public void setPasswordOf() {
        caller.require(Role.ADMIN);
        accounts.resetPassword(
                getAccount().id(), Objects.requireNonNullElse(password, ""), caller.id());
        again("user.passwordSet");
    }

    public void revokeKey() {
        caller.require(Role.ADMIN);
        keys.revoke(asked.id("k:revoke"), caller.signedIn());
        again("keys.revoked");
    }

    public void remove() {
        caller.require(Role.ADMIN);
        String name = getAccount().username();
        departures.remove(getAccount().id(), asked.number("heir"), caller.id());
        notices.ok("user.removed", name);
        Redirects.to("/users");
    }

    /** Who may get what the account owns: all others that are active, oneself among them. */
    public List<AccountView> getHeirs() {
        return accounts.list(new AccountQuery(null, null, true), MOST).records().stream()
                .filter(other -> other.id() != getAccount().id())
                .toList();
    }

    public long getMyself() {
        return caller.id();
    }

    public List<ApiKeyView> getKeys() {
        return keys.list(KEYS, getAccount().id(), false).records();
    }

    private void setActive(boolean active, String notice) {
        caller.require(Role.ADMIN);
        AccountView present = getAccount();
        edit(new AccountEdit(present.email(), present.role(), active), notice);
    }

    private void edit(AccountEdit edit, String notice) {
        account = accounts.edit(getAccount().id(), edit, caller.id());
        again(notice);
    }

    private void again(String notice) {
        notices.ok(notice, getAccount().username());
        Redirects.to("/user/edit?id=" + getAccount().id());
    }

    public int getShortest() {
        return PasswordRules.SHORTEST;
    }

    public @Nullable String getEmail() {
        return emailGiven ? email : getAccount().email();
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
        emailGiven = true;
    }

    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
