package org.mvidarr.library;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

import java.util.Collection;
import java.util.List;

/** Queries about the history of artists. */
interface ArtistEvents {
    EntityManager entityManager();

    /** The artist and all who have been merged into him, also by way of others. */
    @SQL(
            "with recursive selves (id) as (select cast(:artist as bigint) union select s.artist_id"
                + " from selves me join artist_merge m on m.target_id = me.id and m.undone_at is"
                + " null join artist_merge_source s on s.merge_id = m.id) select id from selves")
    List<Long> selves(long artist);

    @HQL(
            "select new org.mvidarr.library.ArtistEventView(e.id, e.artistId, e.kind, e.arguments,"
                + " e.username, e.createdAt) from ArtistEvent e where e.artistId in :selves order"
                + " by e.createdAt desc, e.id desc limit :most offset :skipped")
    List<ArtistEventView> page(Collection<Long> selves, int most, int skipped);

    @HQL("select count(e) from ArtistEvent e where e.artistId in :selves")
    long count(Collection<Long> selves);

    @HQL("select count(a) from Artist a where a.id = :artist")
    long countArtists(Long artist);

    @HQL("delete from ArtistEvent e where e.artistId = :artist")
    int forget(Long artist);
}
