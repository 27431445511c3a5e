package org.mvidarr.organize;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.library.CreditedVideos;
import org.mvidarr.library.SelectedArtists;
import org.mvidarr.platform.Versioned;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Redirects;

/** Before artists are deleted: who, and what becomes of their videos. */
@Named
@RequestScoped
public class ArtistsRemovePage {
    @Inject ArtistHoldings holdings;
    @Inject SelectedArtists selectedArtists;
    @Inject Caller caller;
    @Inject Asked asked;

    public void open() {
        caller.require(Role.MANAGER);
        selectedArtists.required();
    }

    public void remove() {
        caller.require(Role.MANAGER);
        CreditedVideos chosen = asked.choice("videos", CreditedVideos.class);
        CreditedVideos videos = chosen == null ? CreditedVideos.REFUSE : chosen;
        boolean withFiles = videos == CreditedVideos.DELETE && "delete".equals(asked.text("files"));
        selectedArtists.forEach(
                id -> holdings.remove(id, videos, withFiles, Versioned.ANY),
                "artists.notice.removed");
        Redirects.to(selectedArtists.getFrom());
    }
}
