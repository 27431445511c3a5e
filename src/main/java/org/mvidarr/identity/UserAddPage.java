package org.mvidarr.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.link.Invitation;
import org.mvidarr.identity.link.OneTimeLinks;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.util.Objects;

/** Making an account, for administrators. */
@Named
@RequestScoped
public class UserAddPage {
    @Inject Accounts accounts;
    @Inject OneTimeLinks links;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable String username;
    private @Nullable String email;
    private @Nullable String password;
    private @Nullable Invitation invitation;

    public void open() {
        caller.require(Role.ADMIN);
    }

    /** With a password, or without one and with a link by which its owner chooses one. */
    public void create() {
        caller.require(Role.ADMIN);
        String name = Objects.requireNonNullElse(username, "").strip();
        if (password == null) {
            Invitation made = links.invite(new NewInvitation(name, email, getRole()));
            invitation = new Invitation(made.user(), Shown.link(made.link()), made.expiresAt());
            username = null;
            email = null;
            return;
        }
        AccountView made = accounts.create(new NewAccount(name, email, getRole(), password));
        notices.ok("user.added", made.username());
        Redirects.to("/users");
    }

    /** The weakest that can do what most come for; more is a decision. */
    public Role getRole() {
        Role wanted = asked.choice("role", Role.class);
        return wanted == null ? Role.USER : wanted;
    }

    /** What has just been made without a password; null otherwise. */
    public @Nullable Invitation getInvitation() {
        return invitation;
    }

    public int getShortest() {
        return PasswordRules.SHORTEST;
    }

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
