package org.mvidarr.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.library.Counts;
import org.mvidarr.library.LibraryStatistics;
import org.mvidarr.library.VideoCatalog;
import org.mvidarr.library.VideoState;
import org.mvidarr.library.VideoView;
import org.mvidarr.playback.Watching;

import java.util.List;
import java.util.Map;

/** What the start page shows of the library; asked once per request. */
@RequestScoped
class LibraryGlance {
    private static final int LATEST = 12;

    @Inject VideoCatalog videos;
    @Inject Counts counts;
    @Inject Watching watching;
    @Inject Caller caller;

    private @Nullable LibraryStatistics numbers;
    private @Nullable List<VideoView> latest;
    private @Nullable List<VideoView> unfinished;

    Map<VideoState, Long> counts() {
        return numbers().byStatus();
    }

    long artists() {
        return numbers().artists();
    }

    private LibraryStatistics numbers() {
        LibraryStatistics known = numbers;
        if (known == null) {
            known = counts.library();
            numbers = known;
        }
        return known;
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
