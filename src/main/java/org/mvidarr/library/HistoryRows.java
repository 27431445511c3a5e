package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.hibernate.query.NativeQuery;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.RowKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the history. The statement is put together from constants only; what the reader sends is
 * bound. Each filter and the order have an index; titles are looked up for the rows shown alone.
 */
@ApplicationScoped
class HistoryRows {
    /** Counted exactly up to here: nobody reads more, and every reader would pay for it. */
    static final int MOST_COUNTED = 10_000;

    private static final String ROW =
            """
            select e.id, e.at, e.video_id, v.title, v.artist_line, e.kind, e.reason_code,
                   cast(e.detail as text) as detail, e.user_id, e.username
            from (select * from video_event h%s order by h.id %s offset :skip limit :most) e
            left join video v on v.id = e.video_id
            order by e.id %s
            """;

    @Inject EntityManager entityManager;

    /** One more than a page holds, so that it is known whether another follows. */
    List<VideoEvent> page(HistoryFilter filter, Paging paging) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = conditions(filter, values);
        RowKey after = paging.after();
        if (after != null) {
            conditions.add(paging.descending() ? "h.id < :after" : "h.id > :after");
            values.put("after", after.id());
        }
        String direction = paging.descending() ? "desc" : "asc";
        values.put("skip", paging.offset());
        values.put("most", paging.pageSize() + 1);
        Query query = rows(ROW.formatted(where(conditions), direction, direction));
        values.forEach(query::setParameter);
        return read(query);
    }

    /**
     * At most {@value #MOST_COUNTED}; beyond, the whole history is estimated from the statistics.
     */
    long count(HistoryFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        Query query =
                entityManager.createNativeQuery(
                        "select count(*) from (select 1 from video_event h"
                                + where(conditions(filter, values))
                                + " limit "
                                + MOST_COUNTED
                                + ") as counted",
                        Long.class);
        values.forEach(query::setParameter);
        long counted = (Long) query.getSingleResult();
        return counted < MOST_COUNTED || !filter.isOpen() ? counted : Math.max(counted, estimate());
    }

    private long estimate() {
        return (Long)
                entityManager
                        .createNativeQuery(
                                "select cast(reltuples as bigint) from pg_class where oid ="
                                        + " cast('video_event' as regclass)",
                                Long.class)
                        .getSingleResult();
    }

    private static List<String> conditions(HistoryFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        if (filter.videoId() != null) {
            conditions.add("h.video_id = :video");
            values.put("video", filter.videoId());
        }
        if (filter.kind() != null) {
            conditions.add("h.kind = :kind");
            values.put("kind", filter.kind().name());
        }
        if (filter.since() != null) {
            conditions.add("h.at >= :since");
            values.put("since", filter.since());
        }
        return conditions;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private Query rows(String sql) {
        return entityManager
                .createNativeQuery(sql, Tuple.class)
                .unwrap(NativeQuery.class)
                .addScalar("id", Long.class)
                .addScalar("at", Instant.class)
                .addScalar("video_id", Long.class)
                .addScalar("title", String.class)
                .addScalar("artist_line", String.class)
                .addScalar("kind", String.class)
                .addScalar("reason_code", String.class)
                .addScalar("detail", String.class)
                .addScalar("user_id", Long.class)
                .addScalar("username", String.class);
    }

    private static List<VideoEvent> read(Query query) {
        List<VideoEvent> events = new ArrayList<>();
        for (Object each : query.getResultList()) {
            events.add(event((Tuple) each));
        }
        return events;
    }

    private static VideoEvent event(Tuple row) {
        VideoEventKind kind = VideoEventKind.valueOf(row.get("kind", String.class));
        Map<String, Object> data = EventDetail.read(row.get("detail", String.class));
        String reason = row.get("reason_code", String.class);
        return new VideoEvent(
                row.get("id", Long.class),
                row.get("video_id", Long.class),
                title(row, data),
                row.get("at", Instant.class),
                kind,
                kind.eventType(),
                reason,
                reason == null ? null : VideoEvent.text(Locale.ENGLISH, reason, data),
                row.get("user_id", Long.class),
                row.get("username", String.class),
                data);
    }

    private static String title(Tuple row, Map<String, Object> data) {
        String title = row.get("title", String.class);
        if (title == null) {
            return String.valueOf(data.getOrDefault("title", ""));
        }
        return VideoHistory.called(row.get("artist_line", String.class), title);
    }
}
