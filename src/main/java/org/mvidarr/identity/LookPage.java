package org.mvidarr.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.util.List;
import java.util.Objects;

/** How the pages look, kept with the account: the short choice in the menu and the whole one. */
@Named
@RequestScoped
public class LookPage {
    @Inject UserDirectory directory;
    @Inject Login login;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;
    @Inject HttpServletRequest request;

    /** From the menu of every page: light or dark. */
    public void choose() {
        caller.require(Role.READONLY);
        String scheme = Objects.requireNonNullElse(asked.text("look:choose"), "");
        take(caller.look().withScheme(scheme));
        Redirects.toSamePage();
    }

    /** From the profile: everything. */
    public void save() {
        caller.require(Role.READONLY);
        take(new Look(given("scheme"), given("accent"), given("density")));
        notices.ok("profile.saved");
        Redirects.to(ProfileTab.LOOK.address());
    }

    public List<String> getSchemes() {
        return Look.SCHEMES;
    }

    public List<String> getAccents() {
        return Look.ACCENTS;
    }

    public List<String> getDensities() {
        return Look.DENSITIES;
    }

    private void take(Look look) {
        directory.chooseLook(caller.id(), look);
        login.refresh(request);
    }

    private String given(String name) {
        return Objects.requireNonNullElse(asked.text(name), "");
    }
}
