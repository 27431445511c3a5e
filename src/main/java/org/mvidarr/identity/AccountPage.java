package org.mvidarr.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.platform.web.Client;

import java.util.Objects;

/** One's own account and password, in the profile. */
@Named
@RequestScoped
public class AccountPage {
    @Inject Accounts accounts;
    @Inject OwnAccount own;
    @Inject Login login;
    @Inject Caller caller;
    @Inject Notices notices;
    @Inject HttpServletRequest request;

    private @Nullable String email;
    private boolean emailGiven;
    private @Nullable String old;
    private @Nullable String password;
    private @Nullable String again;

    public void save() {
        caller.require(Role.READONLY);
        own.changeEmail(caller.signedIn(), email, given(old), Client.of(request).address());
        notices.ok("profile.saved");
        Redirects.to(ProfileTab.ACCOUNT.address());
    }

    public void changePassword() {
        caller.require(Role.READONLY);
        if (!Objects.equals(password, again)) {
            throw new Refusal.Invalid("again", "setup.passwords-differ");
        }
        SignedIn changed =
                own.changePassword(
                        caller.signedIn(),
                        new PasswordChange(given(old), given(password)),
                        Client.of(request).address());
        login.begin(request, changed);
        notices.ok("profile.passwordChanged");
        Redirects.to(ProfileTab.PASSWORD.address());
    }

    public AccountView getAccount() {
        return accounts.get(caller.id());
    }

    public int getShortest() {
        return PasswordRules.SHORTEST;
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    public @Nullable String getEmail() {
        return emailGiven ? email : getAccount().email();
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
        emailGiven = true;
    }

    public @Nullable String getOld() {
        return null;
    }

    public void setOld(@Nullable String old) {
        this.old = old;
    }

    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getAgain() {
        return null;
    }

    public void setAgain(@Nullable String again) {
        this.again = again;
    }
}
