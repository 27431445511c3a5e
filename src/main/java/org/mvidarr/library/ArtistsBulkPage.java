package org.mvidarr.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.faces.Links;
import org.mvidarr.platform.faces.Redirects;

/** The bar below a list of artists: what can be done with those that are ticked. */
@Named
@RequestScoped
public class ArtistsBulkPage {
    @Inject ArtistEdits edits;
    @Inject SelectedArtists selectedArtists;
    @Inject Caller caller;

    public void follow() {
        monitor(true, "artists.notice.followed");
    }

    public void unfollow() {
        monitor(false, "artists.notice.unfollowed");
    }

    public void edit() {
        caller.require(Role.USER);
        go("/artists/edit");
    }

    public void merge() {
        caller.require(Role.MANAGER);
        go("/artists/merge");
    }

    public void remove() {
        caller.require(Role.MANAGER);
        go("/artists/remove");
    }

    private void monitor(boolean on, String done) {
        caller.require(Role.USER);
        ArtistChange change = ArtistChange.monitoring(on);
        selectedArtists.forEach(id -> edits.change(id, change), done);
        Redirects.toSamePage();
    }

    private void go(String page) {
        selectedArtists.required();
        Redirects.to(page + "?" + selectedArtists.query(Links.here()));
    }
}
