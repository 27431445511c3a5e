package org.mvidarr.organize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.library.ArtistRemovals;
import org.mvidarr.library.CreditedVideos;
import org.mvidarr.platform.Refusal;

/**
 * Deletes artists together with what they have. Each video is a transaction of its own: when a disk
 * is away, what was deleted is deleted, the rest stays with the artist, and the reason is told.
 */
@ApplicationScoped
public class ArtistHoldings {
    @Inject ArtistRemovals artists;
    @Inject VideoHoldings videos;

    /**
     * @param credited what becomes of the videos
     * @param withFiles whether the files of deleted videos go from the disk too
     * @param expected the version that was read, or {@link org.mvidarr.platform.Versioned#ANY}
     * @throws Refusal.Conflict when the artist has videos and may have none, when someone else has
     *     changed him, or a job is at work on one of the files
     * @throws Refusal.Unavailable when the disk of a file is away
     */
    public void remove(long id, CreditedVideos credited, boolean withFiles, int expected) {
        if (withFiles && credited != CreditedVideos.DELETE) {
            throw new Refusal.Invalid("deleteFiles", "organize.files-of-kept-videos");
        }
        if (credited == CreditedVideos.DELETE) {
            artists.ledAlone(id, expected).forEach(video -> videos.remove(video, withFiles));
        }
        artists.remove(id, credited != CreditedVideos.REFUSE, expected);
    }
}
