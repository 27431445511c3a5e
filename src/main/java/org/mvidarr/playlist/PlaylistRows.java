package org.mvidarr.playlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Role;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.database.BoundSql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists of playlists and of what is in them, read as columns. Statements are put together from
 * constants only; what the reader sends is bound or picks one of them.
 */
@ApplicationScoped
class PlaylistRows {
    private static final Map<String, String> ORDERS =
            Map.of(
                    "name", "p.name %1$s, p.id %1$s",
                    "added", "p.created_at %1$s, p.id %1$s",
                    "changed", "p.updated_at %1$s, p.id %1$s");

    static final Set<String> SORTS = ORDERS.keySet();

    /** Only the page is looked into: its rows are chosen before entries are counted. */
    private static final String PAGE =
            """
            select p.id, p.name, p.description, p.kind, p.sharing, p.featured, p.owner_id, u.username, p.folder_id,
                   n.entries, n.millis, coalesce(p.cover_hash, c.content_hash) as cover,
                   coalesce(p.cover_colour, c.colour) as colour, m.hashes, p.created_at, p.updated_at, p.version
            from (select * from playlist p %s) p
            join app_user u on u.id = p.owner_id
            left join video_row c on c.video_id = p.cover_video_id
            left join lateral (
              select count(*) as entries, cast(coalesce(sum(r.duration_millis), 0) as bigint) as millis
              from playlist_entry e
              join video_row r on r.video_id = e.video_id
              where e.playlist_id = p.id
            ) n on p.kind = 'MANUAL'
            left join lateral (
              select string_agg(f.content_hash, ',' order by f.position) as hashes
              from (select r.content_hash, e.position
                    from playlist_entry e
                    join video_row r on r.video_id = e.video_id
                    where e.playlist_id = p.id and r.content_hash is not null
                    order by e.position
                    limit 4) f
            ) m on p.cover_hash is null and c.content_hash is null
            """;

    private static final String ENTRIES =
            """
            select e.id, e.video_id, e.note, e.added_at, u.username
            from playlist_entry e
            left join app_user u on u.id = e.added_by
            where e.playlist_id = :playlist
            order by e.position
            """;

    @Inject EntityManager entityManager;

    /** One place in a manual playlist. */
    record EntryRow(
            long id,
            long videoId,
            @Nullable String note,
            Instant addedAt,
            @Nullable String addedBy) {}

    List<PlaylistView> page(PlaylistQuery query, Paging paging, SignedIn who) {
        String order =
                ORDERS.getOrDefault(paging.sortKey(), "p.id %1$s")
                        .formatted(paging.descending() ? "desc" : "asc");
        String page = where(query, who) + " order by " + order + " limit :most offset :skipped";
        Query rows = bound(views(PAGE.formatted(page) + " order by " + order), query, who);
        return read(
                rows.setParameter("most", paging.pageSize())
                        .setParameter("skipped", paging.offset()));
    }

    long count(PlaylistQuery query, SignedIn who) {
        Query count =
                entityManager.createNativeQuery(
                        "select count(*) from playlist p " + where(query, who), Long.class);
        return (Long) bound(count, query, who).getSingleResult();
    }

    PlaylistView one(long id) {
        return read(views(PAGE.formatted("where p.id = :id")).setParameter("id", id)).getFirst();
    }

    List<EntryRow> entries(long playlist, int skipped, int most) {
        Query query =
                entityManager
                        .createNativeQuery(ENTRIES, Tuple.class)
                        .unwrap(NativeQuery.class)
                        .addScalar("id", Long.class)
                        .addScalar("video_id", Long.class)
                        .addScalar("note", String.class)
                        .addScalar("added_at", Instant.class)
                        .addScalar("username", String.class)
                        .setParameter("playlist", playlist)
                        .setFirstResult(skipped)
                        .setMaxResults(most);
        List<EntryRow> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Tuple tuple = (Tuple) row;
            rows.add(
                    new EntryRow(
                            tuple.get("id", Long.class),
                            tuple.get("video_id", Long.class),
                            tuple.get("note", String.class),
                            tuple.get("added_at", Instant.class),
                            tuple.get("username", String.class)));
        }
        return rows;
    }

    /** Of the first of these videos that last no longer together than that. */
    Extent extent(List<Long> videos, long mostMillis) {
        return new BoundSql(
                        "select count(*), coalesce(sum(millis), 0) from (select r.duration_millis"
                                + " as millis, sum(r.duration_millis) over (order by i.place) as"
                                + " run from unnest(?) with ordinality i (id, place) join"
                                + " video_row r on r.video_id = i.id) x where run <= ?",
                        (Object) videos.toArray(Long[]::new))
                .append("", mostMillis)
                .list(entityManager, row -> new Extent(row.getLong(1), row.getLong(2)))
                .getFirst();
    }

    private static String where(PlaylistQuery query, SignedIn who) {
        List<String> conditions = new ArrayList<>();
        switch (query.which()) {
            case MINE -> conditions.add("p.owner_id = :me");
            case SHARED -> conditions.add("p.sharing = 'SHARED' and p.owner_id <> :me");
            case FEATURED -> conditions.add("p.featured");
            case ALL -> conditions.add("(p.owner_id = :me or p.sharing = 'SHARED')");
            case EVERYONES -> {
                if (!who.may(Role.MANAGER)) {
                    conditions.add("(p.owner_id = :me or p.sharing = 'SHARED')");
                }
            }
        }
        if (query.search() != null) {
            conditions.add("fold(p.name) like fold(:part)");
        }
        if (query.kind() != null) {
            conditions.add("p.kind = :kind");
        }
        Long folder = query.folderId();
        if (folder != null) {
            conditions.add(
                    folder == PlaylistQuery.NO_FOLDER
                            ? "(p.folder_id is null or p.owner_id <> :me)"
                            : "p.folder_id = :folder and p.owner_id = :me");
        }
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    private static Query bound(Query query, PlaylistQuery asked, SignedIn who) {
        String where = where(asked, who);
        if (where.contains(":me")) {
            query.setParameter("me", who.id());
        }
        if (asked.search() != null) {
            query.setParameter(
                    "part", "%" + asked.search().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (asked.kind() != null) {
            query.setParameter("kind", asked.kind().name());
        }
        if (where.contains(":folder")) {
            query.setParameter("folder", asked.folderId());
        }
        return query;
    }

    private Query views(String sql) {
        return entityManager
                .createNativeQuery(sql, Tuple.class)
                .unwrap(NativeQuery.class)
                .addScalar("id", Long.class)
                .addScalar("name", String.class)
                .addScalar("description", String.class)
                .addScalar("kind", String.class)
                .addScalar("sharing", String.class)
                .addScalar("featured", Boolean.class)
                .addScalar("owner_id", Long.class)
                .addScalar("username", String.class)
                .addScalar("folder_id", Long.class)
                .addScalar("entries", Long.class)
                .addScalar("millis", Long.class)
                .addScalar("cover", String.class)
                .addScalar("colour", String.class)
                .addScalar("hashes", String.class)
                .addScalar("created_at", Instant.class)
                .addScalar("updated_at", Instant.class)
                .addScalar("version", Integer.class);
    }

    private static List<PlaylistView> read(Query query) {
        List<PlaylistView> views = new ArrayList<>();
        for (Object row : query.getResultList()) {
            views.add(view((Tuple) row));
        }
        return views;
    }

    private static PlaylistView view(Tuple row) {
        return new PlaylistView(
                row.get("id", Long.class),
                row.get("name", String.class),
                row.get("description", String.class),
                PlaylistKind.valueOf(row.get("kind", String.class)),
                Sharing.valueOf(row.get("sharing", String.class)),
                row.get("featured", Boolean.class),
                row.get("owner_id", Long.class),
                row.get("username", String.class),
                row.get("folder_id", Long.class),
                row.get("entries", Long.class),
                row.get("millis", Long.class),
                pictures(row.get("cover", String.class), row.get("hashes", String.class)),
                row.get("colour", String.class),
                row.get("created_at", Instant.class),
                row.get("updated_at", Instant.class),
                row.get("version", Integer.class));
    }

    private static List<String> pictures(@Nullable String cover, @Nullable String hashes) {
        if (cover != null) {
            return List.of(cover);
        }
        return hashes == null ? List.of() : Arrays.asList(hashes.split(","));
    }
}
