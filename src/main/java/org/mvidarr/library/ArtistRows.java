package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Paging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists of artists with their numbers of videos, read as columns in one statement. Put together
 * from constants only, as in {@link VideoRows}.
 */
@ApplicationScoped
class ArtistRows {
    private static final Map<String, String> ORDERS =
            Map.of(
                    "name", "a.sort_name %1$s, a.id %1$s",
                    "added", "a.created_at %1$s, a.id %1$s",
                    "videos", "videos %1$s, a.id %1$s");

    static final Set<String> SORTS = ORDERS.keySet();

    private static final String ROW =
            """
            select a.id, a.name, a.sort_name, a.disambiguation, a.monitored,
                   (select count(distinct c.video_id) from credit c where c.artist_id = a.id
                      and c.role in ('MAIN', 'FEATURED', 'REMIXER', 'PERFORMER')) as videos,
                   coalesce(p.content_hash, l.content_hash) as content_hash, coalesce(p.colour, l.colour) as colour,
                   a.created_at, a.version
            from artist a
            left join artwork p on p.artist_id = a.id and p.kind = 'POSTER' and p.chosen
            left join lateral (
              select w.content_hash, w.colour from credit c
              join artwork w on w.video_id = c.video_id and w.kind = 'POSTER' and w.chosen
              where c.artist_id = a.id and c.role in ('MAIN', 'FEATURED', 'REMIXER', 'PERFORMER')
              order by c.role = 'MAIN' desc, c.video_id desc limit 1
            ) l on p.id is null
            """;

    /** A name or an alias: as it stands, or so much like it that it must be a slip. */
    private static final String SEARCH =
            """
            where (fold(a.name) like fold(:part) or fold(:search) <% fold(a.name)
               or a.id in (select n.artist_id from artist_alias n
                           where fold(n.name) like fold(:part) or fold(:search) <% fold(n.name)))\
            """;

    @Inject EntityManager entityManager;

    List<ArtistView> page(@Nullable String search, Paging paging) {
        String order =
                ORDERS.getOrDefault(paging.sortKey(), "a.id %1$s")
                        .formatted(paging.descending() ? "desc" : "asc");
        Query query =
                bound(
                        rows(ROW + (search == null ? "" : " " + SEARCH) + " order by " + order),
                        search);
        return read(query.setFirstResult(paging.offset()).setMaxResults(paging.pageSize()));
    }

    long count(@Nullable String search) {
        String sql = "select count(*) from artist a" + (search == null ? "" : " " + SEARCH);
        return (Long)
                bound(entityManager.createNativeQuery(sql, Long.class), search).getSingleResult();
    }

    /** In the order of names; ids of no artist are left out. */
    List<ArtistView> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : read(
                        rows(ROW + " where a.id in (:ids) order by a.sort_name, a.id")
                                .setParameter("ids", ids));
    }

    ArtistView one(long id) {
        return read(rows(ROW + " where a.id = :id").setParameter("id", id)).getFirst();
    }

    private static Query bound(Query query, @Nullable String search) {
        if (search != null) {
            query.setParameter("part", "%" + SearchText.like(search) + "%");
            query.setParameter("search", search);
        }
        return query;
    }

    private Query rows(String sql) {
        return entityManager
                .createNativeQuery(sql, Tuple.class)
                .unwrap(NativeQuery.class)
                .addScalar("id", Long.class)
                .addScalar("name", String.class)
                .addScalar("sort_name", String.class)
                .addScalar("disambiguation", String.class)
                .addScalar("monitored", Boolean.class)
                .addScalar("videos", Long.class)
                .addScalar("content_hash", String.class)
                .addScalar("colour", String.class)
                .addScalar("created_at", Instant.class)
                .addScalar("version", Integer.class);
    }

    private static List<ArtistView> read(Query query) {
        List<ArtistView> views = new ArrayList<>();
        for (Object row : query.getResultList()) {
            views.add(view((Tuple) row));
        }
        return views;
    }

    private static ArtistView view(Tuple row) {
        return new ArtistView(
                row.get("id", Long.class),
                row.get("name", String.class),
                row.get("sort_name", String.class),
                row.get("disambiguation", String.class),
                row.get("monitored", Boolean.class),
                row.get("videos", Long.class),
                row.get("content_hash", String.class),
                row.get("colour", String.class),
                row.get("created_at", Instant.class),
                row.get("version", Integer.class));
    }
}
