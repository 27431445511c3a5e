package org.mvidarr.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Login;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.identity.UserDirectory;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Redirects;

/** The first start: makes the administrator and signs him in. Open only while there is none. */
@Named
@RequestScoped
public class SetupPage {
    @Inject UserDirectory users;
    @Inject Login login;
    @Inject HttpServletRequest request;

    private @Nullable String username;
    private @Nullable String password;
    private @Nullable String again;

    public void create() {
        if (!Objects.equals(password, again)) {
            throw new Refusal.Invalid("again", "setup.passwords-differ");
        }
        SignedIn administrator = users.createFirstAdministrator(
                Objects.requireNonNullElse(username, "").strip(), Objects.requireNonNullElse(password, ""));
        login.begin(request, administrator);
        Redirects.to("/settings?first=1");
    }

    public int getShortest() {
        return UserDirectory.SHORTEST_PASSWORD;
    }

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
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
