package org.mvidarr.library;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

import java.time.Instant;
import java.util.List;

/** Queries about songs, which group the videos of one work. */
interface Songs {
    EntityManager entityManager();

    @SQL(
            "select id from video where song_id = :song and id <> :self order by kind <>"
                    + " 'OFFICIAL', release_date nulls last, id limit 200")
    List<Long> othersOf(long song, long self);

    @HQL("select count(v) from Video v where v.song.id = :song")
    long countOf(Long song);

    @HQL(
            "update versioned Video v set v.song.id = :to, v.updatedAt = :now where v.song.id ="
                    + " :from")
    int move(Long from, Long to, Instant now);

    @SQL(
            "select o.id from video v join video o on o.title_key = v.title_key and o.id <> v.id"
                + " and (o.song_id is null or o.song_id is distinct from v.song_id) where v.id ="
                + " :id and exists (select 1 from credit a join credit b on b.artist_id ="
                + " a.artist_id and b.role = 'MAIN' and b.video_id = o.id where a.video_id = v.id"
                + " and a.role = 'MAIN') order by o.id limit :most")
    List<Long> alike(long id, int most);
}
