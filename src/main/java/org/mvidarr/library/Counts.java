package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.database.BoundSql;

import java.util.Map;
import java.util.Set;

/**
 * Door to the numbers of the library. All are kept by the database and exact, whatever has been
 * written a moment ago; none goes through the videos.
 */
@ApplicationScoped
@Transactional
public class Counts {
    /** Names that genres and tags can be ordered by. */
    public static final Set<String> SORTS = Set.of("name", "videos");

    private static final String NUMBERS =
            """
             w left join (
              select key, sum(videos)::bigint as videos
              from (select key, videos from video_count where topic = ?
                    union all select key, videos from video_count_delta where topic = ?) both_tables
              group by key
            ) n on n.key = w.id::text\
            """;

    @Inject EntityManager entityManager;
    @Inject Counters counters;

    /**
     * @param beginning of the name, accents do not matter; null for all
     */
    public Page<WordCount> genres(@Nullable String beginning, Paging paging) {
        return words(Counters.Topic.GENRE, beginning, paging);
    }

    /** As {@link #genres}. */
    public Page<WordCount> tags(@Nullable String beginning, Paging paging) {
        return words(Counters.Topic.TAG, beginning, paging);
    }

    /** What the start page tells of the library. */
    public LibraryStatistics library() {
        Map<Counters.Topic, Map<String, Tally>> all =
                counters.of(
                        Set.of(
                                Counters.Topic.STATUS,
                                Counters.Topic.KIND,
                                Counters.Topic.HEIGHT,
                                Counters.Topic.YEAR,
                                Counters.Topic.ARTIST));
        return LibraryStatistics.of(all);
    }

    /** Adds up what has come together since the last time. */
    void fold() {
        counters.fold();
    }

    private Page<WordCount> words(Counters.Topic topic, @Nullable String beginning, Paging paging) {
        String table = topic == Counters.Topic.GENRE ? "genre" : "tag";
        String direction = paging.descending() ? " desc" : "";
        String order =
                paging.sortKey().equals("videos")
                        ? "coalesce(n.videos, 0)" + direction + ", w.name, w.id"
                        : "w.name" + direction + ", w.id";
        BoundSql where =
                beginning == null || beginning.isBlank()
                        ? new BoundSql(" where true")
                        : new BoundSql(
                                " where fold(w.name) like fold(?)",
                                SearchText.like(beginning.strip()) + "%");
        long total =
                new BoundSql("select count(*) from " + table + " w")
                        .append(where)
                        .number(entityManager);
        return Page.of(
                paging,
                total,
                new BoundSql(
                                "select w.id, w.name, coalesce(n.videos, 0) from "
                                        + table
                                        + NUMBERS,
                                topic.name(),
                                topic.name())
                        .append(where)
                        .append(
                                " order by " + order + " offset ? limit ?",
                                paging.offset(),
                                paging.pageSize())
                        .list(
                                entityManager,
                                row ->
                                        new WordCount(
                                                row.getLong(1), row.getString(2), row.getLong(3))));
    }
}
