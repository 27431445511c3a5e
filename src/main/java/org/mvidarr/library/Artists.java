package org.mvidarr.library;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Queries about artists, genres and tags. */
interface Artists {
    EntityManager entityManager();

    /** Waits until nobody else writes the artist, and keeps others waiting until the end. */
    @SQL("select count(*) from (select 1 from artist where id = :id for no key update) locked")
    long lock(Long id);

    @Find
    Optional<Artist> artist(Long id);

    /** By name before alias, the one without disambiguation first, then the oldest. */
    @HQL(
            "select a from Artist a where a.id in (select n.id from Artist n where n.nameKey = :key"
                    + " union all select l.artist.id from ArtistAlias l where l.nameKey = :key)"
                    + " order by case when a.nameKey = :key then 0 else 1 end,"
                    + " case when a.disambiguation is null then 0 else 1 end, a.id")
    List<Artist> named(String key);

    @HQL(
            "select a.id from Artist a where a.nameKey = :key and coalesce(a.disambiguation, '') ="
                    + " :disambiguation")
    List<Long> idsNamed(String key, String disambiguation);

    /** Names that are taken by others, of those asked for. */
    @HQL("select a.name from Artist a where a.nameKey in :keys and a.id <> :besides order by a.id")
    List<String> namesTaken(Collection<String> keys, Long besides);

    /** Whose alias it is. */
    @HQL(
            "select l.artist.name from ArtistAlias l where l.nameKey = :key and l.artist.id <>"
                    + " :besides order by l.id")
    List<String> namesWithAlias(String key, Long besides);

    @HQL("select a.id from Artist a where a.nameKey = :key order by a.id")
    List<Long> idsByName(String key);

    @HQL("select l.artist.id from ArtistAlias l where l.nameKey = :key order by l.artist.id")
    List<Long> idsByAlias(String key);

    /** Names and aliases of artists. */
    @HQL(
            "select a.name from Artist a where a.id in :ids union all select l.name from"
                    + " ArtistAlias l where l.artist.id in :ids")
    List<String> allNames(Collection<Long> ids);

    @HQL(
            "select a.id from Artist a where a.sortNameGiven = false and a.id > :after order by"
                    + " a.id limit :most")
    List<Long> idsSortedByName(Long after, int most);

    @HQL("select a from Artist a where a.id in :ids order by a.id")
    List<Artist> artists(Collection<Long> ids);

    /** The root folder of whoever is named first on a video, when he has one. */
    @SQL(
            "select a.root_folder_id from credit c join artist a on a.id = c.artist_id where"
                + " c.video_id = :video and c.role in ('MAIN', 'PERFORMER') and a.root_folder_id is"
                + " not null order by c.position, c.id limit 1")
    Optional<Long> rootFolderOf(long video);

    @HQL(
            "select a.id from Artist a join a.externalIds e where e.source = :source and e.value ="
                    + " :value")
    List<Long> idsKnownAs(String source, String value);

    @HQL("select count(c) from Credit c where c.artist.id = :artist")
    long countCredits(Long artist);

    @HQL(
            "select distinct v from Video v join fetch v.credits c join fetch c.artist where exists"
                + " (select 1 from Credit mine where mine.video = v and mine.artist.id = :artist)")
    List<Video> videosOf(Long artist);

    /** The artist himself, or the one he has been merged into, also by way of others. */
    @SQL(
            "with recursive way (id, hop) as (select cast(:artist as bigint), 0 union all select"
                + " m.target_id, way.hop + 1 from way join artist_merge_source s on s.artist_id ="
                + " way.id join artist_merge m on m.id = s.merge_id and m.undone_at is null where"
                + " way.hop < 100) select a.id from way join artist a on a.id = way.id order by"
                + " way.hop limit 1")
    Optional<Long> whereabouts(long artist);

    @HQL("select a.version from Artist a where a.id = :artist")
    int version(Long artist);

    /** Videos on which he is the one main artist. */
    @SQL(
            "select c.video_id from credit c where c.artist_id = :artist and c.role = 'MAIN' and"
                + " not exists (select 1 from credit o where o.video_id = c.video_id and o.role ="
                + " 'MAIN' and o.artist_id <> :artist) order by c.video_id")
    List<Long> videosLedAloneBy(long artist);

    @SQL("delete from credit where artist_id = :artist")
    int removeCredits(long artist);

    @HQL("select g from Genre g where g.nameKey = :key")
    Optional<Genre> genre(String key);

    @HQL("select t from Tag t where t.nameKey = :key")
    Optional<Tag> tag(String key);

    @HQL("select g.nameKey from Genre g where g.nameKey in :keys")
    List<String> genreKeys(List<String> keys);

    @HQL("select t.nameKey from Tag t where t.nameKey in :keys")
    List<String> tagKeys(List<String> keys);

    /**
     * Waits until no other transaction is making the thing of this name, and keeps others waiting
     * until the end of this one.
     */
    @SQL("select count(*) from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) waited")
    long reserve(String name);
}
