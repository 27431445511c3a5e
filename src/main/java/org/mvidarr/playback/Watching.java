package org.mvidarr.playback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.VideoCatalog;
import org.mvidarr.library.VideosMerged;
import org.mvidarr.media.MediaFileView;
import org.mvidarr.media.MediaStore;

import java.time.Clock;
import java.util.List;

/** Door to what each user has watched and how far. */
@ApplicationScoped
@Transactional
public class Watching {
    @Inject WatchStates states;
    @Inject VideoCatalog videos;
    @Inject MediaStore files;
    @Inject Clock clock;

    void merged(@Observes VideosMerged merge) {
        states.merge(merge.gone(), merge.keptId());
    }

    /** Where to go on, in milliseconds; 0 for the start. */
    public long position(long userId, long videoId) {
        WatchState state =
                states.entityManager().find(WatchState.class, new WatchKey(userId, videoId));
        return state == null ? 0 : state.positionMillis;
    }

    /**
     * Notes how far the user is. Near the end it counts as a play and the position goes back to 0.
     *
     * @param millis not negative
     */
    public void reached(long userId, long videoId, long millis) {
        videos.get(videoId);
        WatchKey key = new WatchKey(userId, videoId);
        WatchState state = states.entityManager().find(WatchState.class, key);
        if (state == null) {
            state = new WatchState(key);
            states.entityManager().persist(state);
        }
        state.reached(millis, duration(videoId), clock.instant());
    }

    /** Ids of videos the user began and did not finish, the latest first, at most twelve. */
    public List<Long> unfinished(long userId) {
        return states.unfinished(userId);
    }

    private @Nullable Long duration(long videoId) {
        return files.filesOf(videoId).stream()
                .findFirst()
                .map(MediaFileView::durationMillis)
                .orElse(null);
    }
}
