package org.mvidarr.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.platform.faces.Asked;

import java.util.List;

/** The frame of one's own pages; each tab has a bean of its own. */
@Named
@RequestScoped
public class ProfilePage {
    @Inject Caller caller;
    @Inject Asked asked;

    public void open() {
        caller.require(Role.READONLY);
    }

    public List<ProfileTab> getTabs() {
        return List.of(ProfileTab.values());
    }

    /** The one the address, or the form that was sent, names; the first without any. */
    public ProfileTab getTab() {
        ProfileTab wanted = asked.choice("tab", ProfileTab.class);
        return wanted == null ? ProfileTab.ACCOUNT : wanted;
    }
}
