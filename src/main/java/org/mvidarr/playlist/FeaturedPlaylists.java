package org.mvidarr.playlist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;

import java.util.List;

/** The part of the start page that shows featured playlists. */
@Named
@RequestScoped
public class FeaturedPlaylists {
    private static final int MOST = 6;

    @Inject PlaylistCatalog playlists;
    @Inject Caller caller;

    private @Nullable List<PlaylistView> list;

    /** Those last changed first. */
    public List<PlaylistView> getList() {
        List<PlaylistView> known = list;
        if (known == null) {
            known = playlists.featured(MOST, caller.signedIn());
            list = known;
        }
        return known;
    }
}
