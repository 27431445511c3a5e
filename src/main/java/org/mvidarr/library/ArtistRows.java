package org.mvidarr.library;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.database.BoundSql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists of artists with their numbers, read as columns: one statement for the rows, one for how
 * many there are. The numbers are kept in {@code artist_row}; those of an artist whose videos have
 * changed a moment ago are taken anew.
 */
@ApplicationScoped
class ArtistRows {
    private static final Map<String, String> ORDERS =
            Map.of(
                    "name", "a.sort_name %1$s, a.id %1$s",
                    "added", "a.created_at %1$s, a.id %1$s",
                    "videos", "r.videos %1$s, a.id %1$s",
                    "bytes", "r.bytes %1$s, a.id %1$s",
                    "latest", "r.latest_at %1$s, a.id %1$s");

    static final Set<String> SORTS = ORDERS.keySet();

    /** Orders by numbers, which must be up to date before they can order anything. */
    private static final Set<String> COUNTED = Set.of("videos", "bytes", "latest");

    private static final int MOST_COUNTED = 10_000;

    private static final String ROW =
            """
            select a.id, a.name, a.sort_name, a.disambiguation, a.monitored, coalesce(n.videos, r.videos),
                   coalesce(n.files, r.files), coalesce(n.bytes, r.bytes),
                   nullif(coalesce(n.latest_at, r.latest_at), '-infinity'),
                   case when n.artist_id is null then r.content_hash else n.content_hash end,
                   case when n.artist_id is null then r.colour else n.colour end, a.created_at, a.version
            """;

    private static final String OF_ARTIST = " join artist_row r on r.artist_id = a.id";

    private static final String FROM = " from artist a" + OF_ARTIST;

    /** Nothing but a look into an empty index, for almost all. */
    private static final String NOW =
            """
             left join lateral (select s.artist_id from artist_stale s where s.artist_id = a.id limit 1) s on true
            left join lateral (
              select f.* from artist_row_now f where f.artist_id = a.id and s.artist_id is not null offset 0
            ) n on true
            """;

    private static final String PART =
            "a.id in (select p.id from artist p where fold(p.name) like fold(?) union all select"
                    + " p.artist_id from artist_alias p where fold(p.name) like fold(?))";

    private static final String NEAR =
            "a.id in (select p.id from artist p where fold(?) <% fold(p.name) union all select"
                    + " p.artist_id from artist_alias p where fold(?) <% fold(p.name))";

    /** The name itself, then names and aliases that begin so, then those with a word that does. */
    private static final String BY_NAME =
            """
            select x.id
            from ((select p.id, case when p.name_key = ? then 0 else 1 end as place from artist p where p.name_key like ? limit 200)
                  union all
                  (select p.artist_id, 1 from artist_alias p where p.name_key like ? limit 200)
                  union all
                  (select p.id, 2 from artist p where fold(p.name) like fold(?) limit 200)) x
            join artist_row r on r.artist_id = x.id
            group by x.id, r.videos
            order by min(x.place), r.videos desc, x.id
            limit ?\
            """;

    private static final String BY_NEARNESS =
            """
            select x.id
            from (select p.id, word_similarity(fold(?), fold(p.name)) as near from artist p where fold(?) <% fold(p.name)
                  union all
                  select p.artist_id, word_similarity(fold(?), fold(p.name)) from artist_alias p where fold(?) <% fold(p.name)) x
            group by x.id
            order by max(x.near) desc, x.id
            limit ?\
            """;

    private static final String OF_GENRE =
            """
            (a.id in (select l.artist_id from artist_genre l join genre w on w.id = l.genre_id where w.name_key = any (?))
             or exists (select 1 from credit c join video_genre l on l.video_id = c.video_id join genre w on w.id = l.genre_id
               where c.artist_id = a.id and c.role in ('MAIN', 'FEATURED', 'REMIXER', 'PERFORMER') and w.name_key = any (?)))\
            """;

    private static final String OF_TAG =
            "a.id in (select l.artist_id from artist_tag l join tag w on w.id = l.tag_id where"
                    + " w.name_key = any (?))";

    @Inject EntityManager entityManager;
    @Inject Counters counters;

    Page<ArtistView> page(ArtistFilter filter, Paging paging) {
        if (COUNTED.contains(paging.sortKey())) {
            counters.fold();
        }
        BoundSql where = where(filter, false);
        Counted counted = count(filter, where, paging);
        if (counted.total() == 0 && filter.search() != null) {
            where = where(filter, true);
            counted = count(filter, where, paging);
        }
        Page<ArtistView> page =
                Page.of(
                        paging,
                        counted.total(),
                        statement(where, paging).list(entityManager, ArtistRows::read));
        return counted.exact() ? page : page.atLeast();
    }

    /** What reads one page: first which artists, then what is shown of them. */
    static BoundSql statement(BoundSql where, Paging paging) {
        String order =
                ORDERS.getOrDefault(paging.sortKey(), "a.id %1$s")
                        .formatted(paging.descending() ? "desc" : "asc");
        String from = COUNTED.contains(paging.sortKey()) ? FROM : " from artist a";
        return new BoundSql(ROW + " from (select a.*" + from + " where ")
                .append(where)
                .append(
                        " order by "
                                + order
                                + " offset ? limit ?) a"
                                + OF_ARTIST
                                + NOW
                                + " order by ",
                        paging.offset(),
                        paging.pageSize())
                .append(order);
    }

    /** What a search finds, the best first; by nearness when there is nothing else. */
    List<ArtistView> found(String text, int most) {
        String key = NameKey.of(text);
        String begin = SearchText.like(key) + "%";
        String word = "% " + SearchText.like(text) + "%";
        List<Long> ids = ids(new BoundSql(BY_NAME, key, begin, begin, word, most));
        if (ids.isEmpty() && text.length() > 2) {
            ids = ids(new BoundSql(BY_NEARNESS, text, text, text, text, most));
        }
        Map<Long, ArtistView> views = of(ids).stream().collect(toMap(ArtistView::id, view -> view));
        return ids.stream().filter(views::containsKey).map(views::get).toList();
    }

    private List<Long> ids(BoundSql sql) {
        return sql.list(entityManager, row -> row.getLong(1));
    }

    /** In the order of names; ids of no artist are left out. */
    List<ArtistView> of(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return new BoundSql(
                        ROW + FROM + NOW + " where a.id = any (?) order by a.sort_name, a.id",
                        (Object) ids.toArray(Long[]::new))
                .list(entityManager, ArtistRows::read);
    }

    ArtistView one(long id) {
        return of(List.of(id)).getFirst();
    }

    static BoundSql where(ArtistFilter filter, boolean near) {
        List<BoundSql> conditions = new ArrayList<>();
        String search = filter.search();
        if (search != null) {
            String part = "%" + SearchText.like(search) + "%";
            conditions.add(
                    near ? new BoundSql(NEAR, search, search) : new BoundSql(PART, part, part));
        }
        if (filter.monitored() != null) {
            conditions.add(new BoundSql(filter.monitored() ? "a.monitored" : "not a.monitored"));
        }
        if (!filter.genres().isEmpty()) {
            String[] genres = keys(filter.genres());
            conditions.add(new BoundSql(OF_GENRE, genres, genres));
        }
        if (!filter.tags().isEmpty()) {
            conditions.add(new BoundSql(OF_TAG, (Object) keys(filter.tags())));
        }
        String letter = filter.letter();
        if (letter != null) {
            conditions.add(
                    letter.equals("#")
                            ? new BoundSql("artist_letter(a.sort_name) !~ '^[a-z]$'")
                            : new BoundSql("artist_letter(a.sort_name) = ?", letter));
        }
        return VideoRuleSql.joined(" and ", conditions);
    }

    private Counted count(ArtistFilter filter, BoundSql where, Paging paging) {
        if (filter.isOpen()) {
            long all = counters.of(Counters.Topic.ARTIST).getOrDefault("", Tally.NONE).videos();
            return new Counted(all, true, false);
        }
        int limit = paging.offset() + paging.pageSize() + MOST_COUNTED;
        long found =
                new BoundSql("select count(*) from (select 1 from artist a where ")
                        .append(where)
                        .append(" limit ?) found", limit + 1)
                        .number(entityManager);
        return Counted.upTo(limit, found, false);
    }

    private static String[] keys(List<String> names) {
        return names.stream().map(Genre::keyOf).toArray(String[]::new);
    }

    private static ArtistView read(ResultSet row) throws SQLException {
        return new ArtistView(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                moment(row, 9),
                row.getString(10),
                row.getString(11),
                row.getObject(12, OffsetDateTime.class).toInstant(),
                row.getInt(13));
    }

    private static @Nullable Instant moment(ResultSet row, int place) throws SQLException {
        OffsetDateTime moment = row.getObject(place, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
