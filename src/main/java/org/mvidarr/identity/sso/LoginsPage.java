package org.mvidarr.identity.sso;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.platform.faces.Texts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One's own accounts elsewhere, a tab of the profile. */
@Named
@RequestScoped
public class LoginsPage {
    private static final String LINKED = "linked";

    @Inject Links links;
    @Inject Providers providers;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;
    @Inject HttpServletRequest request;

    public void unlink() {
        caller.require(Role.READONLY);
        links.unlink(asked.id("l:unlink"), caller.signedIn());
        notices.ok("logins.unlinked");
        Redirects.to("/profile?tab=logins");
    }

    public List<LinkView> getList() {
        return links.of(caller.id());
    }

    /** Providers with which no account is linked yet. */
    public List<ProviderView> getOffered() {
        Set<String> linked =
                getList().stream().map(LinkView::issuer).collect(Collectors.toUnmodifiableSet());
        return providers.enabled().stream()
                .filter(provider -> !linked.contains(provider.issuer()))
                .toList();
    }

    /** Part of the addresses that begin to link. */
    public String getTicket() {
        return LinkTicket.of(request);
    }

    public boolean isLinked() {
        return LINKED.equals(asked.text("sso"));
    }

    /** Null when nothing has failed. */
    public @Nullable String getFailure() {
        String code = asked.text("sso");
        return code == null || isLinked() ? null : Texts.text(Failure.textOf(code));
    }
}
