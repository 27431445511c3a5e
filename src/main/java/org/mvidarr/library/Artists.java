package org.mvidarr.library;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

import java.util.List;
import java.util.Optional;

/** Queries about artists, genres and tags. */
interface Artists {
    EntityManager entityManager();

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
