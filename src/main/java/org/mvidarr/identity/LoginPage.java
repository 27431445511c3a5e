package org.mvidarr.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.session.RememberedLogins;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.platform.faces.Texts;

/** Signing in and out. */
@Named
@RequestScoped
public class LoginPage {
    @Inject Login login;
    @Inject RememberedLogins remembered;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject HttpServletRequest request;

    private @Nullable String username;
    private @Nullable String password;
    private @Nullable String next;
    private boolean remember;

    /** Whoever is signed in has nothing to do here. */
    public void open() {
        if (caller.isSignedIn()) {
            Redirects.to(ReturnTarget.of(next));
        }
    }

    public void signIn() {
        if (username != null && password != null) {
            switch (login.signIn(request, username.strip(), password, remember)) {
                case SIGNED_IN -> {
                    if (remember) {
                        login.remember(request, response());
                    }
                    Redirects.to(ReturnTarget.of(next));
                    return;
                }
                case CODE_NEEDED -> {
                    Redirects.to(
                            Access.CODE_PAGE + "?next=" + Redirects.encoded(ReturnTarget.of(next)));
                    return;
                }
                case WRONG, EXPIRED -> {}
            }
        }
        FacesMessage wrong = new FacesMessage(Texts.text("login.wrong"));
        wrong.setSeverity(FacesMessage.SEVERITY_ERROR);
        FacesContext.getCurrentInstance().addMessage(null, wrong);
    }

    public void signOut() {
        login.end(request);
        Redirects.to("/login");
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** Whether a password has just been chosen on another page. */
    public boolean isPasswordChosen() {
        return "password".equals(asked.text("done"));
    }

    public boolean isRememberOffered() {
        return remembered.isOffered();
    }

    public boolean isRemember() {
        return remember;
    }

    public void setRemember(boolean remember) {
        this.remember = remember;
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

    public @Nullable String getNext() {
        return next;
    }

    public void setNext(@Nullable String next) {
        this.next = next;
    }
}
