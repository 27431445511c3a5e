package org.mvidarr.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.library.ArtistEventKind;
import org.mvidarr.library.ArtistHistory;
import org.mvidarr.library.ArtistMergeUndone;
import org.mvidarr.library.ArtistsMerged;
import org.mvidarr.platform.Changed;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Door to the pictures of artists: what is recorded of them. Their files are made by {@link
 * ArtistPictures} and had from {@link ArtworkFiles}; they stay when the record goes, since another
 * may show the same.
 */
@ApplicationScoped
@Transactional
public class ArtistArtwork {
    /** The one order in which they are listed. */
    public static final Set<String> SORTS = Set.of("kind");

    private static final int MOST = 100;
    private static final int MOST_POSTERS = 24;

    @Inject ArtistImageRows rows;
    @Inject ArtworkRows posters;
    @Inject ArtistHistory history;
    @Inject Clock clock;
    @Inject Event<Changed> changes;

    /** By what they are for, the chosen one first. */
    public Page<ArtistImage> list(long artistId, Paging paging) {
        return Page.of(
                paging,
                rows.count(artistId),
                rows.page(artistId, paging.pageSize(), paging.offset()));
    }

    /** All of them, at most 100. */
    public List<ArtistImage> all(long artistId) {
        return rows.page(artistId, MOST, 0);
    }

    /** Posters of his latest videos, which may become his picture. */
    public List<ArtworkView> posters(long artistId) {
        List<Long> videos = rows.videosWithPoster(artistId, MOST_POSTERS);
        return videos.isEmpty() ? List.of() : posters.chosen(videos, ArtworkKind.POSTER);
    }

    /**
     * @throws Refusal.NotFound when there is none, or it is another artist's
     */
    public ArtistImage get(long artistId, long imageId) {
        return view(existing(artistId, imageId));
    }

    /** Shows this one from now on, of those for the same purpose. */
    public ArtistImage choose(long artistId, long imageId) {
        rows.lock(artistId);
        Artwork picture = existing(artistId, imageId);
        rows.unchoose(artistId, picture.kind);
        rows.entityManager().refresh(picture);
        picture.chosen = true;
        rows.entityManager().flush();
        told(artistId, ArtistEventKind.PICTURE_CHOSEN, picture);
        return view(picture);
    }

    public void remove(long artistId, long imageId) {
        rows.lock(artistId);
        Artwork picture = existing(artistId, imageId);
        rows.entityManager().remove(picture);
        told(artistId, ArtistEventKind.PICTURE_REMOVED, picture);
    }

    /**
     * Makes the poster of a video the artist's picture.
     *
     * @throws Refusal.NotFound when the video has none
     */
    public ArtistImage takePoster(long artistId, long videoId) {
        Artwork poster =
                rows.chosen(videoId, ArtworkKind.POSTER).stream()
                        .filter(found -> rows.countCredits(videoId, artistId) > 0)
                        .findFirst()
                        .orElseThrow(() -> new Refusal.NotFound("media.no-artwork"));
        return add(
                artistId,
                ArtworkKind.POSTER,
                ArtworkOrigin.FILM,
                new KeptPicture(
                        poster.contentHash, new Size(poster.width, poster.height), poster.colour));
    }

    /** Records a picture and shows it from now on. */
    ArtistImage add(long artistId, ArtworkKind kind, ArtworkOrigin origin, KeptPicture picture) {
        rows.lock(artistId);
        if (rows.count(artistId) >= MOST) {
            throw new Refusal.Conflict("media.pictures-full", MOST);
        }
        rows.unchoose(artistId, kind);
        Artwork added = new Artwork(artistId, kind, origin, picture, clock.instant());
        rows.entityManager().persist(added);
        rows.entityManager().flush();
        told(artistId, ArtistEventKind.PICTURE_ADDED, added);
        return view(added);
    }

    void moved(@Observes ArtistsMerged merged) {
        rows.keepOwners(merged.mergeId(), merged.from());
        rows.move(merged.into(), merged.from());
    }

    void movedBack(@Observes ArtistMergeUndone undone) {
        rows.moveBack(undone.mergeId());
        rows.forgetOwners(undone.mergeId());
    }

    private void told(long artistId, ArtistEventKind kind, Artwork picture) {
        history.note(artistId, kind, picture.kind);
        changes.fire(new Changed("a", artistId));
    }

    private Artwork existing(long artistId, long imageId) {
        return rows.artwork(imageId)
                .filter(found -> found.artistId != null && found.artistId == artistId)
                .orElseThrow(() -> new Refusal.NotFound("media.no-artwork"));
    }

    private static ArtistImage view(Artwork picture) {
        return new ArtistImage(
                picture.id,
                Objects.requireNonNull(picture.artistId),
                picture.kind,
                picture.contentHash,
                picture.width,
                picture.height,
                picture.colour,
                picture.origin,
                picture.chosen,
                picture.createdAt);
    }
}
