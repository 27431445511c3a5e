package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.platform.Changed;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.Versioned;

import java.util.ArrayList;
import java.util.List;

/** Door to deleting artists, with or without their videos. */
@ApplicationScoped
@Transactional
public class ArtistRemovals {
    @Inject Artists artists;
    @Inject ArtistMergeRows rows;
    @Inject ArtistEvents history;
    @Inject VideoCatalog videos;
    @Inject Roster roster;
    @Inject Event<Object> events;

    /**
     * Deletes an artist.
     *
     * @param expected the version that was read, or {@link Versioned#ANY}
     * @throws Refusal.Conflict when the artist has videos and {@code credited} says {@code REFUSE},
     *     or someone else has changed the artist
     */
    public void remove(long id, CreditedVideos credited, int expected) {
        List<Long> self = List.of(id);
        roster.reserve(artists.allNames(self));
        List<Long> on = rows.lockVideosOf(self);
        if (rows.lock(self).isEmpty()) {
            throw new Refusal.NotFound("library.no-artist");
        }
        Versioned.demand(expected, artists.version(id));
        if (!on.isEmpty() && credited == CreditedVideos.REFUSE) {
            throw new Refusal.Conflict("library.artist-has-videos", on.size());
        }
        List<Long> left = new ArrayList<>(on);
        if (credited == CreditedVideos.DELETE) {
            List<Long> alone = artists.videosLedAloneBy(id);
            alone.forEach(videos::remove);
            left.removeAll(alone);
        }
        Saved.flush(artists.entityManager());
        artists.entityManager().clear();
        artists.removeCredits(id);
        rows.withCredits(left).forEach(Video::writeArtistLine);
        history.selves(id).forEach(history::forget);
        Saved.flush(artists.entityManager());
        rows.remove(self);
        events.fire(new Changed("a", id));
        for (long video : left) {
            events.fire(new VideoChanged(video));
            events.fire(new Changed("v", video));
        }
    }
}
