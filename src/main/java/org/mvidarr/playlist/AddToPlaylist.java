package org.mvidarr.playlist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.util.Arrays;
import java.util.List;

/** Putting the video of a page, or those that are ticked in a list, into a playlist. */
@Named
@RequestScoped
public class AddToPlaylist {
    private static final int MOST_OFFERED = 100;
    private static final int MOST_TICKED = 1_000;

    @Inject PlaylistCatalog playlists;
    @Inject PlaylistEntries entries;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;
    @Inject HttpServletRequest request;

    private @Nullable List<PlaylistView> own;

    /** One's own manual ones, those last changed first. */
    public List<PlaylistView> getOwn() {
        List<PlaylistView> known = own;
        if (known == null) {
            Paging paging =
                    Paging.of(
                            1,
                            MOST_OFFERED,
                            "changed",
                            "descending",
                            PlaylistCatalog.SORTS,
                            "changed");
            PlaylistQuery mine =
                    new PlaylistQuery(
                            PlaylistQuery.Which.MINE, null, PlaylistKind.MANUAL, null);
            known = playlists.list(mine, paging, caller.signedIn()).records();
            own = known;
        }
        return known;
    }

    /** The video of the page, named in {@code id}. */
    public void add() {
        caller.require(Role.USER);
        put(List.of(asked.id("id")));
    }

    /** Those ticked in the list, named in {@code sel}. */
    public void addSelected() {
        caller.require(Role.USER);
        String[] ticked = request.getParameterValues("sel");
        put(
                ticked == null
                        ? List.of()
                        : Arrays.stream(ticked)
                                .filter(id -> id.matches("\\d{1,18}"))
                                .map(Long::valueOf)
                                .limit(MOST_TICKED)
                                .toList());
    }

    private void put(List<Long> videos) {
        if (videos.isEmpty()) {
            throw new Refusal.Invalid(null, "playlist.nothing-ticked");
        }
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
