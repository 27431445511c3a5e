package org.mvidarr.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.util.List;
import java.util.Objects;

/** Making an account, for administrators. */
@Named
@RequestScoped
public class UserAddPage {
    @Inject Accounts accounts;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable String username;
    private @Nullable String email;
    private @Nullable String password;

    public void open() {
        caller.require(Role.ADMIN);
    }

    public void create() {
        caller.require(Role.ADMIN);
        AccountView made =
                accounts.create(
                        new NewAccount(
                                Objects.requireNonNullElse(username, "").strip(),
                                email,
                                getRole(),
                                Objects.requireNonNullElse(password, "")));
        notices.ok("user.added", made.username());
        Redirects.to("/users");
    }

    /** The weakest that can do what most come for; more is a decision. */
    public Role getRole() {
        Role wanted = asked.choice("role", Role.class);
        return wanted == null ? Role.USER : wanted;
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
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
