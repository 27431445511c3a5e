package org.mvidarr.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.link.FreshLink;
import org.mvidarr.identity.link.OneTimeLinks;
import org.mvidarr.identity.session.LoginSessions;
import org.mvidarr.identity.session.SessionView;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.util.List;

/** How somebody gets in, a part of his account's page, for administrators. */
@Named
@RequestScoped
public class UserAccessPage {
    @Inject Accounts accounts;
    @Inject OneTimeLinks links;
    @Inject LoginSessions sessions;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable String link;

    /** The answer itself shows the link, as it is with API keys. */
    public void makeLink() {
        caller.require(Role.ADMIN);
        long id = asked.id("id");
        if (id == caller.id()) {
            throw new Refusal.Conflict("identity.own-password");
        }
        FreshLink fresh = links.renew(id);
        link = Shown.link(fresh.link());
    }

    public void unlock() {
        caller.require(Role.ADMIN);
        accounts.unlock(asked.id("id"));
        done("user.unlocked");
    }

    public void signOut() {
        caller.require(Role.ADMIN);
        sessions.revokeAll(asked.id("id"), null);
        done("user.signedOut");
    }

    public List<SessionView> getSessions() {
        caller.require(Role.ADMIN);
        return sessions.list(asked.id("id"), null);
    }

    public @Nullable String getLink() {
        return link;
    }

    private void done(String notice) {
        long id = asked.id("id");
        notices.ok(notice, accounts.get(id).username());
        Redirects.to("/user/edit?id=" + id);
    }
}
