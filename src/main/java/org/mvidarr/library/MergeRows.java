package org.mvidarr.library;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.SQL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Statements of merging and of what is left of merged videos. */
interface MergeRows {
    EntityManager entityManager();

    /** Those that are there, locked in the order of their ids. */
    @SQL(
            "select id from video where id = any(cast(:ids as bigint[])) order by id for no key"
                    + " update")
    List<Long> lock(Long[] ids);

    /** Of several sources with one key, one that is not rejected comes along. */
    @SQL(
            "update video_source set video_id = :to where id in (select distinct on (s.source_key)"
                + " s.id from video_source s where s.video_id = any(cast(:from as bigint[])) and"
                + " not exists (select 1 from video_source k where k.video_id = :to and"
                + " k.source_key = s.source_key) order by s.source_key, s.state = 'REJECTED',"
                + " s.id)")
    int moveSources(Long[] from, long to);

    @SQL(
            "update video_external_id set video_id = :to where video_id = any(cast(:from as"
                    + " bigint[]))")
    int moveExternalIds(Long[] from, long to);

    /** Links that led to the merged ones lead to the kept one. */
    @SQL("update video_forward set to_id = :to where to_id = any(cast(:from as bigint[]))")
    int forwardOlder(Long[] from, long to);

    @SQL(
            "insert into video_forward (video_id, to_id, at) select v, :to, :now from"
                    + " unnest(cast(:from as bigint[])) as v")
    int forward(Long[] from, long to, Instant now);

    @SQL("select to_id from video_forward where video_id = :id")
    Optional<Long> forwarded(long id);

    /** A song with one version is none. */
    @SQL(
            "delete from song s where s.id = :song and (select count(*) from video v where"
                    + " v.song_id = s.id) < 2")
    int dissolve(long song);

    @SQL("delete from video where id = any(cast(:from as bigint[]))")
    int remove(Long[] from);
}
