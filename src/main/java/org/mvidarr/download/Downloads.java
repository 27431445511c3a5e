package org.mvidarr.download;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.hibernate.query.Page;

import java.time.Instant;
import java.util.List;

/** Queries of this feature. */
interface Downloads {
    EntityManager entityManager();

    /** Nothing happens, and 0 is the answer, when the same upload is in the queue already. */
    @SQL(
            "insert into download (id, url, source_key, site, state, next_try_at, created_at)"
                + " values (nextval('download_seq'), :url, :key, :site, 'WAITING', :now, :now) on"
                + " conflict (md5(source_key)) where state in ('WAITING', 'RUNNING', 'PAUSED',"
                + " 'RETRYING') do nothing")
    int addOpen(String url, String key, String site, Instant now);

    @HQL("update Download d set d.requestedBy = :to where d.requestedBy = :from")
    int handOver(Long from, Long to);

    @HQL("update versioned Download d set d.videoId = :to where d.videoId in :from")
    int move(List<Long> from, Long to);

    @HQL("select d.id from Download d where d.videoId = :video and d.endedAt is null")
    List<Long> openOfVideo(Long video);

    @HQL("select d.id from Download d where d.sourceKey = :key and d.endedAt is null")
    List<Long> openOf(String key);

    @HQL("select d from Download d order by d.createdAt desc, d.id desc")
    List<Download> newest(Page page);

    @HQL("select d from Download d where d.endedAt is null order by d.createdAt desc, d.id desc")
    List<Download> newestOpen(Page page);

    @HQL(
            "select d from Download d where d.endedAt is not null order by d.createdAt desc, d.id"
                    + " desc")
    List<Download> newestEnded(Page page);

    @HQL(
            "select d from Download d where (d.createdAt, d.id) < (:at, :id) order by d.createdAt"
                    + " desc, d.id desc")
    List<Download> newestBefore(Instant at, Long id, Page page);

    @HQL(
            "select d from Download d where d.endedAt is null and (d.createdAt, d.id) < (:at, :id)"
                    + " order by d.createdAt desc, d.id desc")
    List<Download> newestOpenBefore(Instant at, Long id, Page page);

    @HQL(
            "select d from Download d where d.endedAt is not null and (d.createdAt, d.id) < (:at,"
                    + " :id) order by d.createdAt desc, d.id desc")
    List<Download> newestEndedBefore(Instant at, Long id, Page page);

    /** Running ones, then the others as their turn comes. */
    @HQL(
            "select d from Download d where d.endedAt is null order by case d.state when RUNNING"
                    + " then 0 when PAUSED then 2 else 1 end, d.priority desc, d.nextTryAt, d.id")
    List<Download> inOrder(Page page);

    @SQL("select count(*) from (select 1 from download limit :most) counted")
    long count(int most);

    @SQL(
            "select count(*) from (select 1 from download where ended_at is null limit :most)"
                    + " counted")
    long countOpen(int most);

    @SQL(
            "select count(*) from (select 1 from download where ended_at is not null limit :most)"
                    + " counted")
    long countEnded(int most);

    @HQL("select d.state, count(d) from Download d where d.endedAt is null group by d.state")
    List<Object[]> countsOfOpen();

    /**
     * The next whose turn it is, locked: no other of its site running, and the last start there a
     * moment ago. Callers hold {@link #queueUp}, or two of one site could begin at once.
     *
     * @param besides ids that this server still has its hands on; never empty, 0 stands for none
     */
    @SQL(
            "select d.id from download d where d.state in ('WAITING', 'RETRYING') and d.next_try_at"
                + " <= :now and d.id <> all (cast(:besides as bigint[])) and not exists (select 1"
                + " from download o where o.site = d.site and o.id <> d.id and (o.state = 'RUNNING'"
                + " or o.started_at > :siteRested)) order by d.priority desc, d.next_try_at, d.id"
                + " limit 1 for update skip locked")
    List<Long> next(Instant now, Instant siteRested, Long[] besides);

    /**
     * Lets claims of all servers happen one after the other; held to the end of the transaction.
     */
    @SQL("select 1 from pg_advisory_xact_lock(hashtext('mvidarr.download'))")
    List<Integer> queueUp();

    @SQL(
            "update download set heartbeat_at = :now where id = :id and state = 'RUNNING' and"
                    + " claimed_by = :server")
    int beat(long id, String server, Instant now);

    /** Rows of servers that have been silent, and at its start those of the server itself. */
    @SQL(
            "select id from download where state = 'RUNNING' and (heartbeat_at < :silentSince or"
                    + " claimed_by = :server) for update skip locked")
    List<Long> abandoned(Instant silentSince, String server);

    @SQL(
            "update download set next_try_at = :until, reason_code = 'SLOWED', reason_arguments ="
                + " cast(:arguments as jsonb), version = version + 1 where site = :site and state"
                + " in ('WAITING', 'RETRYING') and next_try_at < :until")
    int slowDown(String site, String arguments, Instant until);

    @HQL("select d.id from Download d where d.id in :ids and d.endedAt is null")
    List<Long> openAmong(List<Long> ids);
}
