package org.mvidarr.identity.link;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.UserDirectory;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Redirects;

import java.util.Objects;

/**
 * Choosing a password by a one-time link. Nobody is signed in by it: whoever has a second factor
 * must show it as ever. Merely opening the page uses nothing up, since mail programs open links to
 * look at them.
 */
@Named
@RequestScoped
public class LinkPage {
    @Inject OneTimeLinks links;

    private @Nullable String token;
    private @Nullable String password;
    private @Nullable String again;
    private @Nullable String owner;

    public void openWelcome() {
        open(LinkPurpose.INVITE);
    }

    public void openReset() {
        open(LinkPurpose.RESET);
    }

    public void welcome() {
        choose(LinkPurpose.INVITE);
    }

    public void reset() {
        choose(LinkPurpose.RESET);
    }

    /** The token must go nowhere: not to where a link of the page leads, nor into a cache. */
    private void open(LinkPurpose purpose) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseHeader("Referrer-Policy", "no-referrer");
        external.setResponseHeader("Cache-Control", "no-store");
        owner = token == null ? null : links.nameBehind(purpose, token).orElse(null);
        if (owner == null) {
            external.setResponseStatus(404);
        }
    }

    private void choose(LinkPurpose purpose) {
        if (!Objects.equals(password, again)) {
            throw new Refusal.Invalid("again", "setup.passwords-differ");
        }
        links.choosePassword(
                purpose,
                Objects.requireNonNullElse(token, ""),
                Objects.requireNonNullElse(password, ""));
        Redirects.to("/login?done=password");
    }

    /** Name of the account the link is for; null when the link is good no more. */
    public @Nullable String getOwner() {
        return owner;
    }

    public int getShortest() {
        return UserDirectory.SHORTEST_PASSWORD;
    }

    public @Nullable String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token;
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
