package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.RowKey;
import org.mvidarr.platform.database.BoundSql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    private static final String COLUMNS =
            """
            select e.id, e.at, e.video_id, v.title, v.artist_line, e.kind, e.reason_code,
                   cast(e.detail as text) as detail, e.user_id, e.username
            from (select * from video_event h\
            """;

    @Inject EntityManager entityManager;

    /** One more than a page holds, so that it is known whether another follows. */
    List<VideoEvent> page(HistoryFilter filter, Paging paging) {
        return statement(filter, paging).list(entityManager, HistoryRows::event);
    }

    static BoundSql statement(HistoryFilter filter, Paging paging) {
        String direction = paging.descending() ? "desc" : "asc";
        BoundSql sql = new BoundSql(COLUMNS).append(conditions(filter));
        RowKey after = paging.after();
        if (after != null) {
            sql.append(paging.descending() ? " and h.id < ?" : " and h.id > ?", after.id());
        }
        return sql.append(
                        " order by h.id " + direction + " offset ? limit ?) e",
                        paging.offset(),
                        paging.pageSize() + 1)
                .append(" left join video v on v.id = e.video_id order by e.id " + direction);
    }

    /**
     * At most {@value #MOST_COUNTED}; beyond, the whole history is estimated from the statistics.
     */
    long count(HistoryFilter filter) {
        long counted = counting(filter).number(entityManager);
        return counted < MOST_COUNTED || !filter.isOpen() ? counted : Math.max(counted, estimate());
    }

    static BoundSql counting(HistoryFilter filter) {
        return new BoundSql("select count(*) from (select 1 from video_event h")
                .append(conditions(filter))
                .append(" limit " + MOST_COUNTED + ") as counted");
    }

    private long estimate() {
        return new BoundSql(
                        "select cast(reltuples as bigint) from pg_class where oid ="
                                + " cast('video_event' as regclass)")
                .number(entityManager);
    }

    private static BoundSql conditions(HistoryFilter filter) {
        BoundSql sql = new BoundSql(" where true");
        if (filter.videoId() != null) {
            sql.append(" and h.video_id = ?", filter.videoId());
        }
        if (filter.kind() != null) {
            sql.append(" and h.kind = ?", filter.kind().name());
        }
        if (filter.since() != null) {
            sql.append(" and h.at >= ?", filter.since().atOffset(ZoneOffset.UTC));
        }
        return sql;
    }

    private static VideoEvent event(ResultSet row) throws SQLException {
        VideoEventKind kind = VideoEventKind.valueOf(row.getString("kind"));
        Map<String, Object> data = EventDetail.read(row.getString("detail"));
        String reason = row.getString("reason_code");
        long user = row.getLong("user_id");
        Long userId = row.wasNull() ? null : Long.valueOf(user);
        return new VideoEvent(
                row.getLong("id"),
                row.getLong("video_id"),
                title(row.getString("artist_line"), row.getString("title"), data),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                kind,
                kind.eventType(),
                reason,
                reason == null ? null : VideoEvent.text(Locale.ENGLISH, reason, data),
                userId,
                row.getString("username"),
                data);
    }

    private static String title(
            @Nullable String artistLine, @Nullable String title, Map<String, Object> data) {
        return title == null
                ? String.valueOf(data.getOrDefault("title", ""))
                : VideoHistory.called(artistLine, title);
    }
}
