package org.mvidarr.identity.twofactor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Login;
import org.mvidarr.identity.Role;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.platform.web.Client;

import java.util.List;

/**
 * One's own second factor: a tab of the profile, and a page of its own for who can do nothing else
 * yet. Recovery codes are shown in the answer to the form and kept nowhere.
 */
@Named
@RequestScoped
public class TwoFactorPage {
    @Inject SecondFactorCheck check;
    @Inject SecondFactors factors;
    @Inject OwnFactor own;
    @Inject Login login;
    @Inject Caller caller;
    @Inject HttpServletRequest request;

    private @Nullable String code;
    private @Nullable String password;
    private @Nullable FactorState state;
    private @Nullable Enrolment enrolment;
    private List<String> recoveryCodes = List.of();

    /** The page of its own is for nobody else. */
    public void open() {
        caller.require(Role.READONLY);
        if (!check.mustEnrol(me()) && recoveryCodes.isEmpty()) {
            Redirects.to("/profile?tab=twofactor");
        }
    }

    public void begin() {
        caller.require(Role.READONLY);
        factors.begin(me());
        again();
    }

    public void confirm() {
        caller.require(Role.READONLY);
        SecondFactors.Confirmed confirmed =
                factors.confirm(me(), code == null ? "" : code, Client.of(request).address());
        login.begin(request, confirmed.user());
        recoveryCodes = confirmed.recoveryCodes();
    }

    /** Takes the password or a code, whichever was typed. */
    public void renew() {
        caller.require(Role.READONLY);
        recoveryCodes =
                own.renewRecoveryCodes(
                        me(), new Proof(password, code), Client.of(request).address());
    }

    public void disable() {
        caller.require(Role.READONLY);
        own.disable(me(), password == null ? "" : password, Client.of(request).address());
        again();
    }

    private void again() {
        Redirects.to(check.mustEnrol(me()) ? "/enrol" : "/profile?tab=twofactor");
    }

    private SignedIn me() {
        return caller.signedIn();
    }

    public FactorState getState() {
        FactorState known = state;
        if (known == null) {
            known = check.state(me());
            state = known;
        }
        return known;
    }

    /** What is set up at the moment; null when nothing is. */
    public @Nullable Enrolment getEnrolment() {
        if (enrolment == null) {
            enrolment = factors.pending(me()).orElse(null);
        }
        return enrolment;
    }

    /** Fresh ones, to be written down now; empty at all other times. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    /** Never shown again. */
    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    /** Never shown again. */
    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
