package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.platform.Changed;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.Versioned;

import java.util.List;

/** Door to deleting artists. Videos stay, and what is to become of them is decided before. */
@ApplicationScoped
@Transactional
public class ArtistRemovals {
    @Inject Artists artists;
    @Inject ArtistMergeRows rows;
    @Inject ArtistEvents history;
    @Inject Roster roster;
    @Inject Event<Object> events;

    /**
     * Videos that the artist leads alone, and would leave without anybody.
     *
     * @throws Refusal.NotFound when there is no such artist
     * @throws Refusal.Conflict when someone else has changed the artist
     */
    public List<Long> ledAlone(long id, int expected) {
        requireThere(id, expected);
        return artists.videosLedAloneBy(id);
    }

    /**
     * Deletes an artist, and takes him off the videos he is credited on.
     *
     * @param credited whether he may be credited on any
     * @param expected the version that was read, or {@link Versioned#ANY}
     * @throws Refusal.Conflict when he is credited and may not be, or someone else has changed him
     */
    public void remove(long id, boolean credited, int expected) {
        List<Long> self = List.of(id);
        roster.reserve(artists.allNames(self));
        List<Long> on = rows.lockVideosOf(self);
        requireThere(id, expected);
        if (!on.isEmpty() && !credited) {
            throw new Refusal.Conflict("library.artist-has-videos", on.size());
        }
        artists.removeCredits(id);
        rows.withCredits(on).forEach(Video::writeArtistLine);
        history.selves(id).forEach(history::forget);
        Saved.flush(artists.entityManager());
        artists.entityManager().clear();
        rows.remove(self);
        events.fire(new Changed("a", id));
        for (long video : on) {
            events.fire(new VideoChanged(video));
            events.fire(new Changed("v", video));
        }
    }

    private void requireThere(long id, int expected) {
        if (rows.lock(List.of(id)).isEmpty()) {
            throw new Refusal.NotFound("library.no-artist");
        }
        Versioned.demand(expected, artists.version(id));
    }
}
