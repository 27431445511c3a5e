package org.mvidarr.library;

import org.mvidarr.platform.database.BoundSql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Makes one bound condition on {@code video_row r} of a rule. Every condition is true or false,
 * never unknown, so that "none" is the plain opposite.
 */
final class VideoRuleSql {

    private final long userId;
    private final Instant now;
    private final boolean near;

    private VideoRuleSql(long userId, Instant now, boolean near) {
        this.userId = userId;
        this.now = now;
        this.near = near;
    }

    /**
     * The condition behind "where"; {@code true} when nothing is asked for.
     *
     * @param near whether words may also stand amid others or be written a little wrong
     */
    static BoundSql condition(Selection selection, Instant now, boolean near) {
        VideoRule rule = selection.rule();
        Long user = selection.userId();
        return rule == null
                ? new BoundSql("true")
                : new VideoRuleSql(user == null ? 0 : user, now, near).of(rule);
    }

    private BoundSql of(VideoRule rule) {
        return switch (rule) {
            case VideoRule.All all -> joined(" and ", all(all.rules()));
            case VideoRule.Any any -> joined(" or ", any.rules().stream().map(this::of).toList());
            case VideoRule.None none when none.rules().isEmpty() -> new BoundSql("true");
            case VideoRule.None none ->
                    not(joined(" or ", none.rules().stream().map(this::of).toList()));
            case VideoRule.Test test -> test(test);
        };
    }

    /** A role beside an artist is meant to be that artist's. */
    private List<BoundSql> all(List<VideoRule> rules) {
        List<VideoRule.Test> who = new ArrayList<>();
        List<VideoRule.Test> roles = new ArrayList<>();
        List<BoundSql> parts = new ArrayList<>();
        for (VideoRule rule : rules) {
            if (rule instanceof VideoRule.Test test && CreditSql.isOfArtist(test)) {
                who.add(test);
            } else if (rule instanceof VideoRule.Test test && CreditSql.isOfRole(test)) {
                roles.add(test);
            } else {
                parts.add(of(rule));
            }
        }
        who.forEach(test -> parts.add(CreditSql.artist(test, roles)));
        if (who.isEmpty()) {
            roles.forEach(role -> parts.add(CreditSql.role(role)));
        }
        return parts;
    }

    private BoundSql test(VideoRule.Test test) {
        return switch (test.field()) {
            case ARTIST, ARTIST_ID -> CreditSql.artist(test, List.of());
            case ROLE -> CreditSql.role(test);
            case STATUS -> status(test);
            case KIND -> choice("r.kind", test);
            case CODEC -> known("r.video_codec", test);
            case SOURCE -> known("r.source", test);
            case GENRE -> word("genre", test);
            case TAG -> word("tag", test);
            case YEAR, RELEASED -> release(test);
            case DURATION -> duration(test);
            case HEIGHT -> number("r.height", "r.height > 0", test);
            case SIZE -> number("r.bytes", "r.bytes > 0", test);
            case HAS_FILE -> flag("r.has_file", test);
            case HAS_SUBTITLE -> flag("r.has_subtitle", test);
            case ADDED -> moment("r.added_at", test);
            case TEXT -> text(test);
            case PLAYS, LAST_PLAYED, RATING, FAVOURITE -> personal(test);
        };
    }

    /** A row says HAVE also of what lies in a folder that is away. */
    private static BoundSql status(VideoRule.Test test) {
        List<String> plain = new ArrayList<>(test.values());
        boolean have = plain.remove(VideoState.HAVE.name());
        boolean offline = plain.remove(VideoState.OFFLINE.name());
        List<BoundSql> parts = new ArrayList<>();
        if (have || offline) {
            String away = have && offline ? "" : " and " + (have ? "not " : "") + VideoRow.AWAY;
            parts.add(new BoundSql("r.state = ?" + away, VideoState.HAVE.name()));
        }
        if (!plain.isEmpty()) {
            parts.add(oneOf("r.state", plain));
        }
        BoundSql is = joined(" or ", parts);
        return test.op() == Operator.IS_NOT ? not(is) : is;
    }

    private static BoundSql choice(String column, VideoRule.Test test) {
        BoundSql is = oneOf(column, test.values());
        return test.op() == Operator.IS_NOT ? not(is) : is;
    }

    /** Of a column that may be null; the planner knows more of it than of an expression. */
    private static BoundSql known(String column, VideoRule.Test test) {
        BoundSql known = new BoundSql(column + " is not null");
        return switch (test.op()) {
            case IS_SET -> known;
            case IS_NOT_SET -> not(known);
            case IS_NOT -> not(known.append(" and ").append(oneOf(column, test.values())));
            default -> known.append(" and ").append(oneOf(column, test.values()));
        };
    }

    /** A single value is compared plainly: only then does an index keep the order behind it. */
    static BoundSql oneOf(String column, List<String> values) {
        return values.size() == 1
                ? new BoundSql(column + " = ?", values.getFirst())
                : new BoundSql(column + " = any (?)", (Object) values.toArray(String[]::new));
    }

    private static BoundSql word(String table, VideoRule.Test test) {
        String of = "(select l.video_id from video_%1$s l".formatted(table);
        String named = of + " join %1$s w on w.id = l.%1$s_id where ".formatted(table);
        List<String> keys = test.values().stream().map(Genre::keyOf).toList();
        return switch (test.op()) {
            case IS_SET -> new BoundSql("r.video_id in " + of + ")");
            case IS_NOT_SET -> not(new BoundSql("r.video_id in " + of + ")"));
            case IS_NOT -> not(within(named, oneOf("w.name_key", keys)));
            default -> within(named, oneOf("w.name_key", keys));
        };
    }

    private static BoundSql within(String open, BoundSql condition) {
        return new BoundSql("r.video_id in " + open).append(condition).append(")");
    }

    /** Columns hold infinity where nothing is known, on the side that no range reaches. */
    private BoundSql release(VideoRule.Test test) {
        List<String> days = test.values();
        return switch (test.op()) {
            case IS -> joined(" or ", days.stream().map(day -> released(day, day)).toList());
            case IS_NOT -> not(joined(" or ", days.stream().map(d -> released(d, d)).toList()));
            case AT_LEAST -> new BoundSql("r.released_down >= ?", first(days.getFirst()));
            case AT_MOST -> new BoundSql("r.released_up < ?", behind(days.getFirst()));
            case BETWEEN -> released(days.getFirst(), days.getLast());
            case IN_LAST -> {
                LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
                yield new BoundSql(
                        "r.released_up between ? and ?",
                        today.minusDays(Long.parseLong(days.getFirst())),
                        today);
            }
            case IS_NOT_SET -> new BoundSql("r.release_date is null");
            default -> new BoundSql("r.release_date is not null");
        };
    }

    private static BoundSql released(String from, String to) {
        return new BoundSql("(r.released_up >= ? and r.released_up < ?)", first(from), behind(to));
    }

    private static LocalDate first(String day) {
        return FactType.first(year(day));
    }

    private static LocalDate behind(String day) {
        return FactType.behind(year(day));
    }

    /** A year as a number may have any size; days are four digits. */
    private static String year(String day) {
        return day.length() >= 4 && day.indexOf('-') == 4
                ? day
                : "%04d".formatted(Math.clamp(Long.parseLong(day), 1, 9_000));
    }

    /** Seconds as people see them: what is left of a second does not count. */
    private static BoundSql duration(VideoRule.Test test) {
        String column = "r.duration_millis";
        return switch (test.op()) {
            case IS -> seconds(test);
            case IS_NOT -> not(seconds(test));
            case AT_LEAST -> new BoundSql(column + " >= ?", millis(test, 0, 0));
            case AT_MOST ->
                    new BoundSql(column + " > 0 and " + column + " < ?", millis(test, 0, 1));
            case BETWEEN ->
                    new BoundSql(
                            column + " >= ? and " + column + " < ?",
                            millis(test, 0, 0),
                            millis(test, 1, 1));
            default -> number(column, column + " > 0", test);
        };
    }

    private static BoundSql seconds(VideoRule.Test test) {
        List<BoundSql> any = new ArrayList<>();
        for (int i = 0; i < test.values().size(); i++) {
            any.add(
                    new BoundSql(
                            "(r.duration_millis >= ? and r.duration_millis < ?)",
                            millis(test, i, 0),
                            millis(test, i, 1)));
        }
        return joined(" or ", any);
    }

    private static long millis(VideoRule.Test test, int place, int more) {
        return (Long.parseLong(test.values().get(place)) + more) * 1_000;
    }

    private static BoundSql number(String column, String known, VideoRule.Test test) {
        return switch (test.op()) {
            case IS_SET -> new BoundSql(known);
            case IS_NOT_SET -> not(new BoundSql(known));
            case AT_MOST -> compared(column, test).append(" and " + known);
            default -> compared(column, test);
        };
    }

    private static BoundSql compared(String column, VideoRule.Test test) {
        Long[] values = test.values().stream().map(Long::valueOf).toArray(Long[]::new);
        return switch (test.op()) {
            case IS -> new BoundSql(column + " = any (?)", (Object) values);
            case IS_NOT -> new BoundSql(column + " <> all (?)", (Object) values);
            case AT_LEAST -> new BoundSql(column + " >= ?", values[0]);
            case AT_MOST -> new BoundSql(column + " <= ?", values[0]);
            default -> new BoundSql(column + " between ? and ?", values[0], values[1]);
        };
    }

    private static BoundSql flag(String column, VideoRule.Test test) {
        return new BoundSql(test.values().getFirst().equals("true") ? column : "not " + column);
    }

    private BoundSql moment(String column, VideoRule.Test test) {
        List<String> values = test.values();
        return switch (test.op()) {
            case AT_LEAST -> new BoundSql(column + " >= ?", at(values.getFirst()));
            case AT_MOST -> new BoundSql(column + " <= ?", at(values.getFirst()));
            case BETWEEN ->
                    new BoundSql(
                            column + " between ? and ?",
                            at(values.getFirst()),
                            at(values.getLast()));
            case IN_LAST -> {
                long days = Long.parseLong(values.getFirst());
                yield new BoundSql(
                        column + " >= ?",
                        now.minus(days, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC));
            }
            case IS_NOT_SET -> new BoundSql(column + " is null");
            default -> new BoundSql(column + " is not null");
        };
    }

    private static Object at(String instant) {
        return Instant.parse(instant).atOffset(ZoneOffset.UTC);
    }

    private BoundSql text(VideoRule.Test test) {
        Function<String, BoundSql> found = near ? SearchText::near : SearchText::words;
        BoundSql any = joined(" or ", test.values().stream().map(found).toList());
        return test.op() == Operator.LACKS ? not(any) : any;
    }

    /**
     * Most videos were never played by anybody in particular and have no row of theirs; so a test
     * that "never played" passes is asked the other way round.
     */
    private BoundSql personal(VideoRule.Test test) {
        return switch (test.field()) {
            case FAVOURITE ->
                    mine(test.values().getFirst().equals("true"), new BoundSql("w.favourite"));
            case LAST_PLAYED ->
                    test.op() == Operator.IS_NOT_SET
                            ? mine(false, new BoundSql("w.last_played_at is not null"))
                            : mine(true, moment("w.last_played_at", test));
            case RATING -> rating(test);
            default -> plays(test);
        };
    }

    private BoundSql rating(VideoRule.Test test) {
        return switch (test.op()) {
            case IS_SET -> mine(true, new BoundSql("w.rating is not null"));
            case IS_NOT_SET -> mine(false, new BoundSql("w.rating is not null"));
            case IS_NOT ->
                    mine(
                            false,
                            compared(
                                    "w.rating",
                                    new VideoRule.Test(test.field(), Operator.IS, test.values())));
            default -> mine(true, compared("w.rating", test));
        };
    }

    private BoundSql plays(VideoRule.Test test) {
        if (test.op() == Operator.IS_SET || test.op() == Operator.IS_NOT_SET) {
            return mine(test.op() == Operator.IS_SET, new BoundSql("w.plays > 0"));
        }
        List<Long> values = test.values().stream().map(Long::valueOf).toList();
        boolean never =
                switch (test.op()) {
                    case IS -> values.contains(0L);
                    case IS_NOT -> !values.contains(0L);
                    case AT_MOST -> true;
                    default -> values.getFirst() == 0;
                };
        BoundSql compared = compared("w.plays", test);
        return mine(!never, never ? not(compared) : compared);
    }

    private BoundSql mine(boolean is, BoundSql condition) {
        return new BoundSql(
                        (is ? "" : "not ")
                                + "exists (select 1 from watch_state w where w.video_id ="
                                + " r.video_id and w.user_id = ? and ",
                        userId)
                .append(condition)
                .append(")");
    }

    static BoundSql not(BoundSql condition) {
        return new BoundSql("not (").append(condition).append(")");
    }

    static BoundSql joined(String word, List<BoundSql> conditions) {
        if (conditions.isEmpty()) {
            return new BoundSql("true");
        }
        BoundSql all = new BoundSql(conditions.size() == 1 ? "" : "(");
        for (int i = 0; i < conditions.size(); i++) {
            all.append(i == 0 ? "" : word).append(conditions.get(i));
        }
        return all.append(conditions.size() == 1 ? "" : ")");
    }
}
