package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.RowKey;
import org.mvidarr.platform.database.BoundSql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists of videos, read from the table {@code video_row} as columns: one statement for the rows,
 * one for their number, however long the list. The statement is put together from constants only:
 * what the reader sends is bound as a value or picks one of the constants.
 *
 * <p>Far into a list, only the index is walked up to the place, from whichever end is nearer, and
 * the rows are fetched after that. Filtered lists are counted up to {@value #COUNTED} rows beyond
 * the page: the total of a longer one says "at least".
 */
@ApplicationScoped
class VideoRows {
    static final Set<String> SORTS = VideoOrder.keys();
    static final String RELEVANCE = VideoOrder.RELEVANCE.key();
    static final int COUNTED = 10_000;

    /** From here on, ids are looked for before rows. */
    private static final int FAR = 100;

    @Inject EntityManager entityManager;
    @Inject Counters counters;
    @Inject Clock clock;

    Page<VideoView> page(Selection selection, Paging paging) {
        if (VideoOrder.of(paging.sortKey()) == VideoOrder.RELEVANCE) {
            Relevance search = Relevance.of(selection.rule());
            return search == null
                    ? page(selection, paging.by(VideoOrder.ADDED.key(), true)).before(null)
                    : found(selection, search, paging);
        }
        Counted counted = count(selection, paging.offset() + paging.pageSize() + COUNTED);
        BoundSql where = condition(selection, counted.near());
        List<Keyed> rows = rows(where, selection, paging, counted);
        Page<VideoView> page =
                Page.of(paging, counted.total(), rows.stream().map(Keyed::view).toList());
        RowKey last = rows.size() < paging.pageSize() ? null : rows.getLast().key(paging);
        return (counted.exact() ? page : page.atLeast()).before(last);
    }

    private Page<VideoView> found(Selection selection, Relevance search, Paging paging) {
        List<Long> ids = found(selection, search, Relevance.MOST);
        int from = Math.min(paging.offset(), ids.size());
        int to = Math.min(from + paging.pageSize(), ids.size());
        Page<VideoView> page = Page.of(paging, ids.size(), of(ids.subList(from, to)));
        return ids.size() < Relevance.MOST ? page : page.atLeast();
    }

    /** Ids of what a search finds, the best first; by nearness when there is nothing else. */
    List<Long> found(Selection selection, Relevance search, int most) {
        VideoRule rest = search.rest();
        BoundSql condition =
                rest == null ? null : condition(new Selection(rest, selection.userId()), false);
        List<Long> ids = search.byWords(entityManager, condition, most);
        return ids.isEmpty()
                ? search.byNearness(entityManager, condition(selection, true), most)
                : ids;
    }

    /** In the order of the ids given; ids of no video are left out. */
    List<VideoView> of(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return new BoundSql(
                        "select "
                                + VideoRow.COLUMNS
                                + " from unnest(?) with ordinality i (id, place) join video_row r"
                                + " on r.video_id = i.id order by i.place",
                        (Object) ids.toArray(Long[]::new))
                .list(entityManager, VideoRow::read);
    }

    /** Ids in the order asked for, from its beginning. */
    List<Long> ids(Selection selection, Paging paging, int most) {
        VideoOrder order = VideoOrder.of(paging.sortKey());
        if (order == VideoOrder.RELEVANCE) {
            return ids(selection, paging.by(VideoOrder.ADDED.key(), true), most);
        }
        return new BoundSql("select r.video_id")
                .append(from(order, selection))
                .append(" where ")
                .append(condition(selection, false))
                .append(" order by ")
                .append(order.by(paging.descending(), paging.seed(), false))
                .append(" limit ?", most)
                .list(entityManager, row -> row.getLong(1));
    }

    /** All of them, whatever it takes. */
    long count(Selection selection) {
        return count(selection, Integer.MAX_VALUE - 1).total();
    }

    Map<VideoState, Long> counts(Selection selection) {
        Map<VideoState, Long> counts = new EnumMap<>(VideoState.class);
        if (selection.rule() == null) {
            counters.of(Counters.Topic.STATUS)
                    .forEach(
                            (state, tally) ->
                                    counts.put(VideoState.valueOf(state), tally.videos()));
            return counts;
        }
        Counted counted = count(selection, COUNTED);
        new BoundSql(
                        "select state, count(*) from (select "
                                + VideoRow.STATE
                                + " as state from video_row r where ")
                .append(condition(selection, counted.near()))
                .append(" limit ?) found group by state", 10 * COUNTED)
                .list(
                        entityManager,
                        row -> counts.put(VideoState.valueOf(row.getString(1)), row.getLong(2)));
        return counts;
    }

    BoundSql condition(Selection selection, boolean near) {
        return VideoRuleSql.condition(selection, clock.instant(), near);
    }

    /** What is counted anyway is looked up; the rest is counted as far as is asked. */
    Counted count(Selection selection, int limit) {
        Long known = counters.known(selection.rule());
        if (known != null) {
            return new Counted(known, true, false);
        }
        Counted counted = counted(selection, limit, false);
        return counted.total() == 0 && Relevance.of(selection.rule()) != null
                ? counted(selection, limit, true)
                : counted;
    }

    private Counted counted(Selection selection, int limit, boolean near) {
        long found =
                new BoundSql("select count(*) from (select 1 from video_row r where ")
                        .append(condition(selection, near))
                        .append(" limit ?) found", limit + 1)
                        .number(entityManager);
        return Counted.upTo(limit, found, near);
    }

    private List<Keyed> rows(BoundSql where, Selection selection, Paging paging, Counted counted) {
        int columns = VideoOrder.of(paging.sortKey()).size();
        return statement(where, selection, paging, counted)
                .list(entityManager, row -> Keyed.read(row, columns));
    }

    /** What reads one page. */
    static BoundSql statement(BoundSql where, Selection selection, Paging paging, Counted counted) {
        VideoOrder order = VideoOrder.of(paging.sortKey());
        RowKey after = paging.after();
        if (after == null && paging.offset() >= FAR) {
            return far(where, selection, paging, counted);
        }
        BoundSql sql =
                new BoundSql("select " + VideoRow.COLUMNS)
                        .append(order.columns(paging.descending(), paging.seed()))
                        .append(from(order, selection))
                        .append(" where ")
                        .append(where);
        if (after != null) {
            sql.append(" and ").append(order.behind(after, paging.seed()));
        }
        return sql.append(" order by ")
                .append(order.by(paging.descending(), paging.seed(), false))
                .append(
                        " offset ? limit ?",
                        after == null ? paging.offset() : 0,
                        paging.pageSize());
    }

    private static BoundSql far(
            BoundSql where, Selection selection, Paging paging, Counted counted) {
        VideoOrder order = VideoOrder.of(paging.sortKey());
        long remaining = Math.max(0, counted.total() - paging.offset());
        boolean backwards = counted.exact() && remaining < paging.offset();
        long size = backwards ? Math.min(paging.pageSize(), remaining) : paging.pageSize();
        BoundSql sql =
                new BoundSql("select " + VideoRow.COLUMNS)
                        .append(readColumns(order))
                        .append(" from (select r.video_id")
                        .append(order.columns(paging.descending(), paging.seed()))
                        .append(from(order, selection))
                        .append(" where ")
                        .append(where)
                        .append(" order by ")
                        .append(order.by(paging.descending(), paging.seed(), backwards));
        sql.append(
                " offset ? limit ?) k join video_row r on r.video_id = k.video_id order by ",
                backwards ? remaining - size : paging.offset(),
                size);
        return sql.append(order.byRead(paging.descending()));
    }

    private static String readColumns(VideoOrder order) {
        StringBuilder sql = new StringBuilder();
        for (int i = 1; i <= order.size(); i++) {
            sql.append(", k.k").append(i);
        }
        return sql.toString();
    }

    private static BoundSql from(VideoOrder order, Selection selection) {
        Long user = selection.userId();
        return order.isPersonal()
                ? new BoundSql(
                        " from video_row r left join watch_state w on w.video_id = r.video_id and"
                                + " w.user_id = ?",
                        user == null ? 0L : user)
                : new BoundSql(" from video_row r");
    }

    /** A row and what its order knows of it. */
    private record Keyed(VideoView view, List<String> values) {
        static Keyed read(ResultSet row, int columns) throws SQLException {
            List<String> values = new ArrayList<>(columns);
            for (int i = 0; i < columns; i++) {
                values.add(row.getString(VideoRow.BEHIND + i));
            }
            return new Keyed(VideoRow.read(row), values);
        }

        RowKey key(Paging paging) {
            return new RowKey(paging.sortKey(), paging.descending(), values, view.id());
        }
    }
}
