package org.mvidarr.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.library.ArtistCatalog;
import org.mvidarr.library.VideoCatalog;
import org.mvidarr.library.VideoFilter;
import org.mvidarr.library.VideoState;
import org.mvidarr.library.VideoView;
import org.mvidarr.platform.Paging;
import org.mvidarr.playback.Watching;

import java.util.List;
import java.util.Map;

/** What the start page shows of the library; asked once per request. */
@RequestScoped
class LibraryGlance {
    private static final int LATEST = 12;
    private static final Paging ONE = Paging.of(1, 1, null, null, ArtistCatalog.SORTS, "name");

    @Inject VideoCatalog videos;
    @Inject ArtistCatalog artists;
    @Inject Watching watching;
    @Inject Caller caller;

    private @Nullable Map<VideoState, Long> counts;
    private @Nullable List<VideoView> latest;
    private @Nullable List<VideoView> unfinished;

    Map<VideoState, Long> counts() {
        Map<VideoState, Long> known = counts;
        if (known == null) {
            known = videos.counts(VideoFilter.ALL);
            counts = known;
        }
        return known;
    }

    long artists() {
        return artists.list(null, ONE).totalRecords();
    }

    List<VideoView> latest() {
        List<VideoView> known = latest;
        if (known == null) {
            known = videos.latest(LATEST);
            latest = known;
        }
        return known;
    }

    List<VideoView> unfinished() {
        List<VideoView> known = unfinished;
        if (known == null) {
            known = videos.views(watching.unfinished(caller.id()));
            unfinished = known;
        }
        return known;
    }
}
