package org.mvidarr.media;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.library.VideosMerged;
import org.mvidarr.platform.Changed;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Door to the pictures of videos. Their files are had from {@link ArtworkFiles}. */
@ApplicationScoped
@Transactional
public class ArtworkStore {
    @Inject ArtworkRows rows;

    @Inject Clock clock;

    @Inject Event<Changed> changes;

    /** The posters of those of the videos that have one, by video. One query. */
    public Map<Long, ArtworkView> posters(Collection<Long> videoIds) {
        return videoIds.isEmpty()
                ? Map.of()
                : rows.chosen(videoIds, ArtworkKind.POSTER).stream()
                        .collect(toMap(ArtworkView::videoId, identity()));
    }

    public Optional<ArtworkView> poster(long videoId) {
        return rows.chosen(List.of(videoId), ArtworkKind.POSTER).stream().findFirst();
    }

    /** The sheet of small pictures for the player's time line. */
    public Optional<SpriteView> sprite(long videoId) {
        return rows.sprite(videoId);
    }

    void merged(@Observes VideosMerged merge) {
        rows.lock(merge.keptId());
        rows.move(merge.gone(), merge.keptId());
        rows.choose(merge.keptId());
    }

    /**
     * Puts a picture made from the film in place of an earlier one; what others chose stays chosen.
     */
    void made(long videoId, FilmPicture picture) {
        rows.lock(videoId);
        rows.deleteMade(videoId, picture.kind());
        boolean free = rows.chosenByOthers(videoId, picture.kind()) == 0;
        rows.entityManager().persist(new Artwork(videoId, picture, free, clock.instant()));
        changes.fire(new Changed("v", videoId));
    }
}
