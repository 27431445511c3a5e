package org.mvidarr.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.faces.Asked;

/** The list of artists, as the address of the page describes it. */
@Named
@RequestScoped
public class ArtistsPage {
    @Inject ArtistCatalog artists;
    @Inject Asked asked;

    private @Nullable Page<ArtistView> list;

    public Page<ArtistView> getList() {
        Page<ArtistView> known = list;
        if (known == null) {
            known = artists.list(getSearch(), asked.paging(ArtistCatalog.SORTS, "name", false));
            list = known;
        }
        return known;
    }

    public @Nullable String getSearch() {
        return asked.text("q");
    }
}
