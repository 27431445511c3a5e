package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.hibernate.query.NativeQuery;
import org.mvidarr.platform.Paging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists of videos, read as columns. The statement is put together from constants only: what the
 * reader sends is bound as a parameter or picks one of the constants. Every order ends with the id,
 * so that pages neither repeat nor skip a row, and every one is an index of the schema.
 */
@ApplicationScoped
class VideoRows {
    static final String RELEVANCE = "relevance";

    private static final Map<String, String> ORDERS =
            Map.of(
                    "title",
                    "v.sort_title %1$s, v.id %1$s",
                    "artist",
                    "v.artist_sort %1$s, v.sort_title %1$s, v.id %1$s",
                    "year",
                    "v.release_date %1$s nulls last, v.id %1$s",
                    "added",
                    "v.created_at %1$s, v.id %1$s",
                    RELEVANCE,
                    "word_similarity(fold(:search), fold(v.artist_line || ' ' || v.title)) desc,"
                            + " v.id %1$s");

    static final Set<String> SORTS = ORDERS.keySet();

    private static final String ROW =
            """
            select v.id, v.title, v.artist_line, cast(extract(year from v.release_date) as integer) as year, v.kind,
                   v.version_name, s.state, s.media_file_id, m.duration_millis, m.height, p.content_hash, p.colour,
                   v.created_at, v.version
            from video v
            join video_state s on s.video_id = v.id
            left join media_file m on m.id = s.media_file_id
            left join artwork p on p.video_id = v.id and p.kind = 'POSTER' and p.chosen
            """;

    @Inject EntityManager entityManager;

    List<VideoView> page(VideoFilter filter, Paging paging) {
        String key =
                paging.sortKey().equals(RELEVANCE) && filter.search() == null
                        ? "added"
                        : paging.sortKey();
        boolean descending = paging.descending() || !key.equals(paging.sortKey());
        String order = ORDERS.getOrDefault(key, "v.id %1$s").formatted(descending ? "desc" : "asc");
        Query query = bound(rows(ROW + where(filter) + " order by " + order), filter);
        return read(query.setFirstResult(paging.offset()).setMaxResults(paging.pageSize()));
    }

    /** In the order of the ids given; ids of no video are left out. */
    List<VideoView> of(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return read(
                rows(ROW
                                + " where v.id in (:ids) order by array_position(cast(:order as"
                                + " bigint[]), v.id)")
                        .setParameter("ids", ids)
                        .setParameter(
                                "order",
                                "{"
                                        + String.join(
                                                ",", ids.stream().map(Object::toString).toList())
                                        + "}"));
    }

    long count(VideoFilter filter) {
        String from = filter.state() == null ? "" : " join video_state s on s.video_id = v.id";
        Query query =
                entityManager.createNativeQuery(
                        "select count(*) from video v" + from + where(filter), Long.class);
        return (Long) bound(query, filter).getSingleResult();
    }

    Map<VideoState, Long> counts(VideoFilter filter) {
        VideoFilter open = filter.inAnyState();
        Query query =
                entityManager
                        .createNativeQuery(
                                "select s.state, count(*) as videos from video v join video_state s"
                                        + " on s.video_id = v.id"
                                        + where(open)
                                        + " group by s.state",
                                Tuple.class)
                        .unwrap(NativeQuery.class)
                        .addScalar("state", String.class)
                        .addScalar("videos", Long.class);
        Map<VideoState, Long> counts = new EnumMap<>(VideoState.class);
        for (Object row : bound(query, open).getResultList()) {
            Tuple tuple = (Tuple) row;
            counts.put(VideoState.valueOf(tuple.get(0, String.class)), tuple.get(1, Long.class));
        }
        return counts;
    }

    private static String where(VideoFilter filter) {
        List<String> conditions = new ArrayList<>();
        if (filter.search() != null) {
            conditions.add(SearchText.CONDITION);
        }
        if (filter.state() != null) {
            conditions.add("s.state = :state");
        }
        if (filter.kind() != null) {
            conditions.add("v.kind = :kind");
        }
        if (filter.artistId() != null) {
            conditions.add(
                    "v.id in (select c.video_id from credit c where c.artist_id = :artist"
                            + " and c.role in ('MAIN', 'FEATURED', 'REMIXER', 'PERFORMER'))");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static Query bound(Query query, VideoFilter filter) {
        if (filter.search() != null) {
            SearchText.bind(query, filter.search());
        }
        if (filter.state() != null) {
            query.setParameter("state", filter.state().name());
        }
        if (filter.kind() != null) {
            query.setParameter("kind", filter.kind().name());
        }
        if (filter.artistId() != null) {
            query.setParameter("artist", filter.artistId());
        }
        return query;
    }

    private Query rows(String sql) {
        return entityManager
                .createNativeQuery(sql, Tuple.class)
                .unwrap(NativeQuery.class)
                .addScalar("id", Long.class)
                .addScalar("title", String.class)
                .addScalar("artist_line", String.class)
                .addScalar("year", Integer.class)
                .addScalar("kind", String.class)
                .addScalar("version_name", String.class)
                .addScalar("state", String.class)
                .addScalar("media_file_id", Long.class)
                .addScalar("duration_millis", Long.class)
                .addScalar("height", Integer.class)
                .addScalar("content_hash", String.class)
                .addScalar("colour", String.class)
                .addScalar("created_at", Instant.class)
                .addScalar("version", Integer.class);
    }

    private static List<VideoView> read(Query query) {
        List<VideoView> views = new ArrayList<>();
        for (Object row : query.getResultList()) {
            views.add(view((Tuple) row));
        }
        return views;
    }

    private static VideoView view(Tuple row) {
        return new VideoView(
                row.get("id", Long.class),
                row.get("title", String.class),
                row.get("artist_line", String.class),
                List.of(),
                row.get("year", Integer.class),
                VideoKind.valueOf(row.get("kind", String.class)),
                row.get("version_name", String.class),
                VideoState.valueOf(row.get("state", String.class)),
                row.get("media_file_id", Long.class),
                row.get("duration_millis", Long.class),
                row.get("height", Integer.class),
                row.get("content_hash", String.class),
                row.get("colour", String.class),
                row.get("created_at", Instant.class),
                row.get("version", Integer.class));
    }
}
