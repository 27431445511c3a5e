package org.mvidarr.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.faces.Asked;

/** One artist and the videos he is heard on. */
@Named
@RequestScoped
public class ArtistPage {
    @Inject ArtistCatalog artists;
    @Inject VideoCatalog videos;
    @Inject Asked asked;

    private @Nullable ArtistDetail artist;
    private @Nullable Page<VideoView> list;

    /** Before anything is written: what is not there is answered with 404. */
    public void open() {
        getArtist();
    }

    public ArtistDetail getArtist() {
        ArtistDetail known = artist;
        if (known == null) {
            known = artists.get(asked.id("id"));
            artist = known;
        }
        return known;
    }

    public Page<VideoView> getList() {
        Page<VideoView> known = list;
        if (known == null) {
            VideoFilter filter = new VideoFilter(null, null, null, getArtist().summary().id());
            known = videos.list(filter, asked.paging(VideoCatalog.SORTS, "year", true));
            list = known;
        }
        return known;
    }

    public boolean isTable() {
        return "table".equals(asked.text("view"));
    }
}
