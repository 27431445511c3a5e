package org.mvidarr.identity.link;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

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
    @Inject HttpServletRequest request;

    private @Nullable String password;
    private @Nullable String again;
    private @Nullable String name;

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
        if (name(purpose).isEmpty()) {
            external.setResponseStatus(404);
        }
    }

    private void choose(LinkPurpose purpose) {
        if (!Objects.equals(password, again)) {
            throw new Refusal.Invalid("again", "setup.passwords-differ");
        }
        links.choosePassword(purpose, getToken(), Objects.requireNonNullElse(password, ""));
        Redirects.to("/login?done=password");
    }

    /** Name of who is invited; empty when the link is no invitation that is good. */
    public String getInvited() {
        return name(LinkPurpose.INVITE);
    }

    /** Name of who gets a new password; empty when the link is not good for that. */
    public String getOwner() {
        return name(LinkPurpose.RESET);
    }

    /** Asked for before the form is read, which depends on it. */
    private String name(LinkPurpose purpose) {
        String known = name;
        if (known == null) {
            known = links.nameBehind(purpose, getToken()).orElse("");
            name = known;
        }
        return known;
    }

    public int getShortest() {
        return UserDirectory.SHORTEST_PASSWORD;
    }

    /** From the address when the page is opened, from the form when it is sent. */
    public String getToken() {
        return Objects.requireNonNullElse(request.getParameter("token"), "");
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
