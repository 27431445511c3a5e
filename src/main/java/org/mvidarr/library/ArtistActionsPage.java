package org.mvidarr.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Redirects;

/** The buttons on the page of an artist. */
@Named
@RequestScoped
public class ArtistActionsPage {
    @Inject ArtistEdits edits;
    @Inject Caller caller;
    @Inject Asked asked;

    public void follow() {
        monitor(true);
    }

    public void unfollow() {
        monitor(false);
    }

    private void monitor(boolean on) {
        caller.require(Role.USER);
        edits.change(asked.id("id"), ArtistChange.monitoring(on));
        Redirects.toSamePage();
    }
}
