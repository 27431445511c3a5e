package org.mvidarr.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.platform.faces.Texts;

/** Signing in and out. */
@Named
@RequestScoped
public class LoginPage {
    @Inject Login login;
    @Inject HttpServletRequest request;

    private @Nullable String username;
    private @Nullable String password;
    private @Nullable String next;

    public void signIn() {
        if (username != null && password != null) {
            String name = username.strip();
            switch (login.signIn(request, name, password)) {
                case SIGNED_IN -> {
                    Redirects.to(Redirects.ours(next));
                    return;
                }
                case CODE_NEEDED -> {
                    Redirects.to(
                            Access.CODE_PAGE + "?next=" + Redirects.encoded(Redirects.ours(next)));
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
