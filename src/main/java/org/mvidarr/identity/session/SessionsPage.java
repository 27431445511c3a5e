package org.mvidarr.identity.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Login;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.util.List;
import java.util.UUID;

/** One's own signed-in browsers, a tab of the profile. */
@Named
@RequestScoped
public class SessionsPage {
    @Inject LoginSessions sessions;
    @Inject Login login;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;
    @Inject HttpServletRequest request;

    public List<SessionView> getList() {
        caller.require(Role.READONLY);
        return sessions.list(caller.id(), login.current(request).orElse(null));
    }

    public void revoke() {
        caller.require(Role.READONLY);
        sessions.revoke(caller.id(), wanted());
        notices.ok("sessions.revoked");
        Redirects.to("/profile?tab=sessions");
    }

    public void revokeOthers() {
        caller.require(Role.READONLY);
        sessions.revokeAll(caller.id(), login.current(request).orElse(null));
        notices.ok("sessions.revokedOthers");
        Redirects.to("/profile?tab=sessions");
    }

    private UUID wanted() {
        try {
            return UUID.fromString(String.valueOf(asked.text("s:revoke")));
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound("identity.session-missing");
        }
    }
}
