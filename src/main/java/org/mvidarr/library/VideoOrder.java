package org.mvidarr.library;

import org.mvidarr.platform.RowKey;
import org.mvidarr.platform.database.BoundSql;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What videos can be ordered by. Every order ends with the id and has no nulls, so that it is
 * total: pages neither repeat nor skip a row, and a page can go on behind any row.
 */
enum VideoOrder {
    TITLE(Column.text("r.sort_title")),
    ARTIST(Column.text("r.artist_sort"), Column.text("r.sort_title")),
    /** The same as {@link #RELEASE}, which orders within the year, too. */
    YEAR(Column.RELEASED),
    RELEASE(Column.RELEASED),
    ADDED(Column.moment("r.added_at")),
    DURATION(Column.number("r.duration_millis")),
    RESOLUTION(Column.number("r.height")),
    SIZE(Column.number("r.bytes")),
    PLAYS(Column.number("coalesce(w.plays, 0)")),
    RATING(Column.number("coalesce(w.rating, -1)")),
    LAST_PLAYED(Column.moment("coalesce(w.last_played_at, 'epoch')")),
    RANDOM(Column.number("hashint8extended(r.video_id, ?)")),
    /** Only together with a search, see {@link Relevance}. */
    RELEVANCE;

    private final List<Column> columns;

    VideoOrder(Column... columns) {
        this.columns = List.of(columns);
    }

    /** Its name in requests, such as {@code lastPlayed}. */
    String key() {
        return Operator.camel(name());
    }

    static Set<String> keys() {
        return Arrays.stream(values()).map(VideoOrder::key).collect(Collectors.toUnmodifiableSet());
    }

    static VideoOrder of(String key) {
        return Arrays.stream(values())
                .filter(order -> order.key().equals(key))
                .findFirst()
                .orElse(ADDED);
    }

    /** Whether it needs {@code watch_state w} of the user. */
    boolean isPersonal() {
        return this == PLAYS || this == RATING || this == LAST_PLAYED;
    }

    /** Whether its columns take the seed as a value. */
    boolean isSeeded() {
        return this == RANDOM;
    }

    int size() {
        return columns.size();
    }

    /** Its columns as {@code k1}, {@code k2}, each behind a comma. */
    BoundSql columns(boolean descending, long seed) {
        BoundSql sql = new BoundSql();
        for (int i = 0; i < columns.size(); i++) {
            sql.append(", ")
                    .append(columns.get(i).read(descending, seed))
                    .append(" as k" + (i + 1));
        }
        return sql;
    }

    /**
     * Behind "order by".
     *
     * @param backwards the other way round: for the end of a long list, read from its end
     */
    BoundSql by(boolean descending, long seed, boolean backwards) {
        String direction = descending != backwards ? " desc" : "";
        BoundSql sql = new BoundSql();
        for (Column column : columns) {
            sql.append(column.sql(descending, seed)).append(direction + ", ");
        }
        return sql.append("r.video_id" + direction);
    }

    /** The same, of the columns already read as {@code k1}, {@code k2} of {@code k}. */
    String byRead(boolean descending) {
        String direction = descending ? " desc" : "";
        StringBuilder sql = new StringBuilder();
        for (int i = 1; i <= columns.size(); i++) {
            sql.append("k.k").append(i).append(direction).append(", ");
        }
        return sql.append("k.video_id").append(direction).toString();
    }

    /**
     * Only rows behind that one.
     *
     * @throws org.mvidarr.platform.Refusal.Invalid when it holds values of other columns
     */
    BoundSql behind(RowKey last, long seed) {
        if (last.values().size() != columns.size()) {
            throw RowKey.wrong();
        }
        BoundSql left = new BoundSql("(");
        BoundSql right = new BoundSql("(");
        for (int i = 0; i < columns.size(); i++) {
            left.append(columns.get(i).sql(last.descending(), seed)).append(", ");
            right.append(columns.get(i).value(last.values().get(i))).append(", ");
        }
        return left.append("r.video_id) " + (last.descending() ? "<" : ">") + " ")
                .append(right.append("?)", last.id()));
    }

    private enum Type {
        TEXT,
        NUMBER,
        MOMENT,
        DAY
    }

    private record Column(Type type, String up, String down) {
        /** The undated come last in either direction. */
        static final Column RELEASED = new Column(Type.DAY, "r.released_up", "r.released_down");

        static Column text(String sql) {
            return new Column(Type.TEXT, sql, sql);
        }

        static Column number(String sql) {
            return new Column(Type.NUMBER, sql, sql);
        }

        static Column moment(String sql) {
            return new Column(Type.MOMENT, sql, sql);
        }

        BoundSql sql(boolean descending, long seed) {
            String column = descending ? down : up;
            return column.indexOf('?') < 0 ? new BoundSql(column) : new BoundSql(column, seed);
        }

        /** As it is read and handed out: moments in microseconds, which no zone can change. */
        BoundSql read(boolean descending, long seed) {
            BoundSql sql = sql(descending, seed);
            return type == Type.MOMENT
                    ? new BoundSql("cast(extract(epoch from ")
                            .append(sql)
                            .append(") * 1000000 as bigint)")
                    : sql;
        }

        /** Takes what {@link #read} gave, as text. */
        BoundSql value(String text) {
            try {
                return switch (type) {
                    case TEXT -> new BoundSql("?", text);
                    case NUMBER -> new BoundSql("?", Long.valueOf(text));
                    case MOMENT ->
                            new BoundSql(
                                    "timestamptz 'epoch' + ? * interval '1 microsecond'",
                                    Long.valueOf(text));
                    case DAY -> new BoundSql("?", day(text));
                };
            } catch (NumberFormatException | DateTimeException e) {
                throw RowKey.wrong();
            }
        }

        private static LocalDate day(String text) {
            return switch (text) {
                case "infinity" -> LocalDate.MAX;
                case "-infinity" -> LocalDate.MIN;
                default -> LocalDate.parse(text);
            };
        }
    }
}
