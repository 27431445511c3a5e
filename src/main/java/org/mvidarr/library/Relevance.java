package org.mvidarr.library;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.database.BoundSql;

import java.util.List;

/**
 * The order of a search: the title that was typed, titles that begin so, then what was added last.
 * Words that half the library has would mean ordering half the library, so only {@value #MOST} of
 * the found are looked at, and up to {@value #MOST_TITLES} titles that begin as typed, which are
 * found apart so that they are never missed. Who wants to see all orders by something else.
 */
final class Relevance {
    static final int MOST = 1_000;
    private static final int MOST_TITLES = 200;

    private Relevance() {}

    /** The words that the rule asks for, when it does so for every video. */
    static @Nullable String textOf(@Nullable VideoRule rule) {
        return switch (rule) {
            case VideoRule.Test test when test.op() == Operator.CONTAINS ->
                    test.values().getFirst();
            case VideoRule.All all ->
                    all.rules().stream()
                            .map(Relevance::textOf)
                            .filter(text -> text != null)
                            .findFirst()
                            .orElse(null);
            case null, default -> null;
        };
    }

    /**
     * Ids of what was found by words, the best first.
     *
     * @param condition on {@code video_row r}
     */
    static List<Long> byWords(EntityManager entityManager, BoundSql condition, String text) {
        String key = text.isBlank() ? "" : NameKey.of(text);
        String begin = SearchText.like(key) + "%";
        return new BoundSql("select v.id from (select * from (select r.video_id from video_row r where ")
                .append(condition)
                .append(
                        " limit ?) found union select * from (select r.video_id from video b join"
                                + " video_row r on r.video_id = b.id where b.title_key like ? and ",
                        MOST,
                        begin)
                .append(condition)
                .append(
                        " limit ?) begun) hit join video v on v.id = hit.video_id order by"
                                + " v.title_key <> ?, v.title_key not like ?, v.id desc",
                        MOST_TITLES,
                        key,
                        begin)
                .list(entityManager, row -> row.getLong(1));
    }

    /** Ids of what was found by nearness, the nearest first. */
    static List<Long> byNearness(EntityManager entityManager, BoundSql condition, String text) {
        return new BoundSql("select v.id from (select r.video_id from video_row r where ")
                .append(condition)
                .append(
                        " limit ?) hit join video v on v.id = hit.video_id order by"
                                + " word_similarity(fold(?), fold(v.artist_line || ' ' || v.title))"
                                + " desc, v.id desc",
                        MOST,
                        text)
                .list(entityManager, row -> row.getLong(1));
    }
}
