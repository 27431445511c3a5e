package org.mvidarr.library;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.database.BoundSql;

import java.util.ArrayList;
import java.util.List;

/**
 * The order of a search: the title that was typed, titles that begin so, then what was added last.
 * Words that half the library has would mean ordering half the library, so only {@value #MOST} of
 * the found are looked at, and up to {@value #MOST_TITLES} titles that begin as typed, which are
 * found apart so that they are never missed. Who wants to see all orders by something else.
 *
 * @param text the words that every video must have
 * @param rest what else must hold; null for nothing
 */
record Relevance(String text, @Nullable VideoRule rest) {
    static final int MOST = 1_000;
    private static final int MOST_TITLES = 200;

    /** Null when the rule does not ask for words, or for more than one set of them. */
    static @Nullable Relevance of(@Nullable VideoRule rule) {
        return switch (rule) {
            case VideoRule.Test test when asksForWords(test) ->
                    new Relevance(test.values().getFirst(), null);
            case VideoRule.All all -> within(all.rules());
            case null, default -> null;
        };
    }

    private static @Nullable Relevance within(List<VideoRule> rules) {
        @Nullable Relevance found = null;
        List<VideoRule> others = new ArrayList<>();
        for (VideoRule rule : rules) {
            Relevance inner = found == null ? of(rule) : null;
            if (inner == null) {
                others.add(rule);
            } else {
                found = inner;
            }
        }
        if (found == null) {
            return null;
        }
        VideoRule more = others.isEmpty() ? null : new VideoRule.All(others);
        return new Relevance(found.text, VideoRule.both(found.rest, more));
    }

    private static boolean asksForWords(VideoRule.Test test) {
        return test.op() == Operator.CONTAINS && test.values().size() == 1;
    }

    /**
     * Ids of what was found by words, the best first.
     *
     * @param condition the rest, on {@code video_row r}; null when nothing else is asked for
     * @param most of those found by words alone
     */
    List<Long> byWords(EntityManager entityManager, @Nullable BoundSql condition, int most) {
        String key = NameKey.of(text);
        String begin = SearchText.like(key) + "%";
        return new BoundSql("select h.video_id from (")
                .append(
                        condition == null
                                ? words(most)
                                : found(SearchText.inWords(text), condition, most))
                .append(" union ")
                .append(
                        found(
                                new BoundSql("t.title_key like ?", begin),
                                condition,
                                Math.min(most, MOST_TITLES)))
                .append(
                        ") h order by h.title_key <> ?, h.title_key not like ?, h.video_id desc",
                        key,
                        begin)
                .list(entityManager, row -> row.getLong(1));
    }

    /** Ids of videos whose title begins like the text, the title itself first. */
    List<Long> byTitle(EntityManager entityManager, int most) {
        String key = NameKey.of(text);
        return new BoundSql(
                        "select t.video_id from video_text t where t.title_key like ? order by"
                                + " t.title_key <> ?, t.title_key, t.video_id limit ?",
                        SearchText.like(key) + "%",
                        key,
                        Math.min(most, MOST_TITLES))
                .list(entityManager, row -> row.getLong(1));
    }

    private BoundSql words(int most) {
        return new BoundSql(
                "(select f.video_id, f.title_key from video_text_found(?, ?) f)",
                SearchText.query(text),
                most);
    }

    private static BoundSql found(BoundSql words, @Nullable BoundSql condition, int most) {
        BoundSql sql = new BoundSql("(select t.video_id, t.title_key from video_text t");
        if (condition != null) {
            sql.append(" join video_row r on r.video_id = t.video_id");
        }
        sql.append(" where ").append(words);
        if (condition != null) {
            sql.append(" and ").append(condition);
        }
        return sql.append(" limit ?)", most);
    }

    /**
     * Ids of what was found by nearness, the nearest first.
     *
     * @param condition all of the rule, on {@code video_row r}
     */
    List<Long> byNearness(EntityManager entityManager, BoundSql condition, int most) {
        return new BoundSql("select t.video_id from (select r.video_id from video_row r where ")
                .append(condition)
                .append(
                        " limit ?) hit join video_text t on t.video_id = hit.video_id order by"
                                + " word_similarity(fold(?), t.hay) desc, t.video_id desc",
                        most,
                        text)
                .list(entityManager, row -> row.getLong(1));
    }
}
