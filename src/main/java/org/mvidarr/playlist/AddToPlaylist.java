package org.mvidarr.playlist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.library.Selected;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.util.List;

/** Putting the video of a page, or those that are ticked in a list, into a playlist. */
@Named
@RequestScoped
public class AddToPlaylist {

    @Inject PlaylistCatalog playlists;
    @Inject PlaylistEntries entries;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;
    @Inject Selected selected;

    private @Nullable List<PlaylistChoice> own;

    /** One's own manual ones, those last changed first. */
    public List<PlaylistChoice> getOwn() {
        List<PlaylistChoice> known = own;
        if (known == null) {
            known = playlists.choices(caller.signedIn());
            own = known;
        }
        return known;
    }

    /** The video of the page, named in {@code id}. */
    public void add() {
        caller.require(Role.USER);
        put(List.of(asked.id("id")));
    }

    /** Those ticked in a list, or all that the list shows. */
    public void addSelected() {
        caller.require(Role.USER);
        put(selected.required());
    }

    private void put(List<Long> videos) {
        long playlist = target();
        AddedEntries added = entries.add(playlist, NewEntries.of(videos), caller.signedIn());
        if (added.added() > 0) {
            notices.ok("playlist.added", added.added());
        }
        if (added.already() > 0) {
            notices.info("playlist.alreadyIn", added.already());
        }
        Redirects.toSamePage();
    }

    /** The one that was chosen; a new one of the name that was written instead. */
    private long target() {
        String name = asked.text("newPlaylist");
        if (name != null) {
            NewPlaylist wanted = new NewPlaylist(PlaylistText.of(name), null, null);
            return playlists.create(wanted, caller.signedIn()).summary().id();
        }
        Long chosen = asked.number("playlist");
        if (chosen == null) {
            throw new Refusal.Invalid(null, "playlist.none-chosen");
        }
        return chosen;
    }
}
