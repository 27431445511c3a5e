package org.mvidarr.media;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Queries about pictures. */
interface ArtworkRows {
    EntityManager entityManager();

    @HQL(
            "select new org.mvidarr.media.ArtworkView(a.videoId, a.kind, a.contentHash, a.width,"
                    + " a.height, a.colour, a.origin) from Artwork a where a.videoId in :videos and"
                    + " a.kind = :kind and a.chosen")
    List<ArtworkView> chosen(Collection<Long> videos, ArtworkKind kind);

    @HQL(
            "select new org.mvidarr.media.SpriteView(a.contentHash, a.width, a.height,"
                + " f.durationMillis) from Artwork a join MediaFile f on f.id = a.mediaFileId where"
                + " a.videoId = :video and a.kind = SPRITE and a.chosen and f.durationMillis is not"
                + " null")
    Optional<SpriteView> sprite(Long video);

    @HQL(
            "select count(a) from Artwork a where a.videoId = :video and a.kind = :kind and"
                    + " a.chosen and a.origin <> FILM")
    long chosenByOthers(Long video, ArtworkKind kind);

    @HQL("delete from Artwork a where a.videoId = :video and a.kind = :kind and a.origin = FILM")
    int deleteMade(Long video, ArtworkKind kind);

    @SQL(
            "update artwork set video_id = :to, chosen = false where video_id = any(cast(:from as"
                    + " bigint[]))")
    int move(Long[] from, long to);

    /** Of each kind one is shown: what somebody has brought before what was made from the film. */
    @SQL(
            "update artwork set chosen = true where id in (select distinct on (a.kind) a.id from"
                    + " artwork a where a.video_id = :video and not exists (select 1 from artwork c"
                    + " where c.video_id = a.video_id and c.kind = a.kind and c.chosen) order by"
                    + " a.kind, a.origin = 'FILM', a.id)")
    int choose(long video);

    /** Two files of one video may be worked on at the same time; only one picture can be chosen. */
    @SQL("select 1 from pg_advisory_xact_lock(7100000000000 + :video)")
    int lock(long video);
}
