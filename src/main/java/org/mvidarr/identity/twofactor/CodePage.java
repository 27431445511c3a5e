package org.mvidarr.identity.twofactor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Login;
import org.mvidarr.identity.ReturnTarget;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Redirects;

/** The second step of signing in. */
@Named
@RequestScoped
public class CodePage {
    @Inject Login login;
    @Inject HttpServletRequest request;

    private @Nullable String code;
    private @Nullable String next;
    private boolean recovery;

    /** There is nothing to do here without a right password. */
    public void open() {
        if (!login.awaitsCode(request)) {
            toTheStart();
        }
    }

    public void signIn() {
        boolean staying = login.wantsToStay(request);
        switch (login.finish(request, code == null ? "" : code)) {
            case SIGNED_IN -> {
                if (staying) {
                    login.remember(request, response());
                }
                Redirects.to(ReturnTarget.of(next));
            }
            case WRONG, CODE_NEEDED ->
                    throw new Refusal.Invalid(
                            "code", recovery ? "twofactor.wrong-recovery" : "twofactor.wrong-code");
            case EXPIRED -> toTheStart();
        }
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    private void toTheStart() {
        Redirects.to("/login?next=" + Redirects.encoded(ReturnTarget.of(next)));
    }

    /** The address of this page with the other kind of code. */
    public String getOther() {
        return request.getContextPath()
                + "/login/code?"
                + (recovery ? "" : "recovery=true&")
                + "next="
                + Redirects.encoded(ReturnTarget.of(next));
    }

    /** Never shown again. */
    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getNext() {
        return next;
    }

    public void setNext(@Nullable String next) {
        this.next = next;
    }

    public boolean isRecovery() {
        return recovery;
    }

    public void setRecovery(boolean recovery) {
        this.recovery = recovery;
    }
}
