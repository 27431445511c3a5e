package org.mvidarr.media;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Queries about pictures of artists. */
interface ArtistImageRows {
    EntityManager entityManager();

    @Find
    Optional<Artwork> artwork(Long id);

    @HQL(
            "select new org.mvidarr.media.ArtistImage(a.id, a.artistId, a.kind, a.contentHash,"
                + " a.width, a.height, a.colour, a.origin, a.chosen, a.createdAt) from Artwork a"
                + " where a.artistId = :artist order by a.kind, a.chosen desc, a.id desc limit"
                + " :most offset :skipped")
    List<ArtistImage> page(Long artist, int most, int skipped);

    @HQL("select count(a) from Artwork a where a.artistId = :artist")
    long count(Long artist);

    @HQL(
            "update Artwork a set a.chosen = false where a.artistId = :artist and a.kind = :kind"
                    + " and a.chosen = true")
    int unchoose(Long artist, ArtworkKind kind);

    /** The chosen posters of videos the artist is credited on, the newest first. */
    @SQL(
            "select w.video_id from artwork w where w.kind = 'POSTER' and w.chosen and w.video_id"
                    + " in (select c.video_id from credit c where c.artist_id = :artist) order by"
                    + " w.video_id desc limit :most")
    List<Long> videosWithPoster(long artist, int most);

    @HQL(
            "select a from Artwork a where a.videoId = :video and a.kind = :kind and a.chosen ="
                    + " true")
    List<Artwork> chosen(Long video, ArtworkKind kind);

    @SQL("select count(*) from credit where video_id = :video and artist_id = :artist")
    long countCredits(long video, long artist);

    /** One writer of an artist's pictures at a time; only one of a kind can be chosen. */
    @SQL("select 1 from pg_advisory_xact_lock(7200000000000 + :artist)")
    List<Integer> lock(long artist);

    @SQL(
            "insert into artwork_move (merge_id, artwork_id, former_artist_id, former_chosen)"
                + " select :merge, w.id, w.artist_id, w.chosen from artwork w where w.artist_id in"
                + " (:from)")
    int keepOwners(long merge, Collection<Long> from);

    /** Of each kind the target's own stays chosen, or else the first of those who come. */
    @SQL(
            "update artwork w set artist_id = :into, chosen = w.chosen and not exists (select 1"
                + " from artwork o where o.artist_id = :into and o.kind = w.kind and o.chosen) and"
                + " w.id = (select min(f.id) from artwork f where f.artist_id in (:from) and f.kind"
                + " = w.kind and f.chosen) where w.artist_id in (:from)")
    int move(long into, Collection<Long> from);

    @SQL(
            "update artwork w set artist_id = m.former_artist_id, chosen = m.former_chosen from"
                    + " artwork_move m where m.merge_id = :merge and m.artwork_id = w.id")
    int moveBack(long merge);

    @SQL("delete from artwork_move where merge_id = :merge")
    int forgetOwners(long merge);
}
