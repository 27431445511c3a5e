package org.mvidarr.library;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.database.BoundSql;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every order and filter of the video list on a large table, as PostgreSQL plans it: an order is
 * read from an index, not made by sorting, and the table is never read through.
 */
@Timeout(300)
@ExtendWith(ArquillianExtension.class)
class SortsAreIndexedIT {
    private static final long FIRST = 920_000_000_000L;
    private static final int VIDEOS = 9_000;

    /** Orders that are nobody's but the reader's, or of one search. */
    private static final Set<String> SORTED =
            Set.of("plays", "rating", "lastPlayed", "random", "relevance");

    @Inject EntityManager entityManager;
    @Inject UserTransaction transaction;
    @Inject VideoRows rows;

    @BeforeEach
    void fill() throws Exception {
        transaction.setTransactionTimeout(280);
        transaction.begin();
        long user =
                new BoundSql(
                                "insert into app_user (id, username, role, created_at,"
                                        + " updated_at) values (nextval('app_user_seq'), 'sorts',"
                                        + " 'USER', now(), now()) returning id")
                        .number(entityManager);
        VideoSelectorIT.Seed.write(entityManager, FIRST, VIDEOS, user);
        entityManager.createNativeQuery("analyze").executeUpdate();
    }

    @AfterEach
    void takeBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void ordersAndFiltersAreIndexed() {
        everyOrderIsReadFromAnIndexAloneAndWithinOneState();
        aPageGoesOnInTheIndexBehindARow();
        noFilterReadsTheTableThrough();
        artistsAreOrderedByAnIndexAndFoundByOne();
    }

    private void everyOrderIsReadFromAnIndexAloneAndWithinOneState() {
        for (String sort : new TreeSet<>(VideoSelector.SORTS)) {
            if (SORTED.contains(sort)) {
                continue;
            }
            for (String direction : List.of("ascending", "descending")) {
                for (int page : List.of(1, 60)) {
                    Paging paging = Paging.of(page, 50, sort, direction, VideoSelector.SORTS, sort);
                    for (VideoRule rule : new VideoRule[] {null, wanted()}) {
                        String plan = plan(rule, paging);
                        assertThat(plan)
                                .as(sort + " " + direction + " " + page + " " + rule)
                                .contains("Index")
                                .doesNotContain("Seq Scan on video");
                        if (page == 1) {
                            assertThat(plan).as(sort).doesNotContain("Sort");
                        } else {
                            assertThat(plan).as(sort).contains("Index Only Scan");
                        }
                    }
                }
            }
        }
    }

    private void aPageGoesOnInTheIndexBehindARow() {
        for (String sort : new TreeSet<>(VideoSelector.SORTS)) {
            if (SORTED.contains(sort)) {
                continue;
            }
            for (String direction : List.of("ascending", "descending")) {
                Paging paging = Paging.of(1, 50, sort, direction, VideoSelector.SORTS, sort);
                String next = rows.page(Selection.ALL, paging).next();

                assertThat(plan(null, paging.after(next)))
                        .as(sort + " " + direction)
                        .contains("Index Cond: (ROW(")
                        .doesNotContain("Seq Scan on video")
                        .doesNotContain("Sort");
            }
        }
    }

    private void noFilterReadsTheTableThrough() {
        Paging paging = byTitle();
        for (VideoFact fact : VideoFact.values()) {
            for (Operator operator : fact.operators()) {
                String plan = plan(VideoSelectorIT.anyTest(fact, operator), paging);
                assertThat(plan).as(fact + " " + operator).doesNotContain("Seq Scan on video_row");
                if (operator != Operator.LACKS) {
                    // Which videos lack a word is only known once all that have it are.
                    assertThat(plan)
                            .as(fact + " " + operator)
                            .doesNotContain("Seq Scan on video_text");
                }
            }
        }
    }

    private void artistsAreOrderedByAnIndexAndFoundByOne() {
        for (String sort : new TreeSet<>(ArtistCatalog.SORTS)) {
            for (String direction : List.of("ascending", "descending")) {
                Paging paging = Paging.of(1, 50, sort, direction, ArtistCatalog.SORTS, sort);
                assertThat(artistPlan(ArtistFilter.ALL, paging))
                        .as(sort + " " + direction)
                        .contains("Index");
            }
        }
        assertThat(plan(VideoSelectorIT.anyTest(VideoFact.ARTIST_ID, Operator.IS), byTitle()))
                .doesNotContain("Seq Scan on credit");
    }

    private String artistPlan(ArtistFilter filter, Paging paging) {
        BoundSql sql =
                new BoundSql("explain ")
                        .append(ArtistRows.statement(ArtistRows.where(filter, false), paging));
        return String.join("\n", sql.list(entityManager, row -> row.getString(1)));
    }

    private static Paging byTitle() {
        return Paging.of(1, 50, "title", null, VideoSelector.SORTS, "title");
    }

    private String plan(@Nullable VideoRule rule, Paging paging) {
        Selection selection = new Selection(rule, 1L);
        BoundSql sql =
                new BoundSql("explain ")
                        .append(
                                VideoRows.statement(
                                        rows.condition(selection, false),
                                        selection,
                                        paging,
                                        new Counted(4_000, true, false)));
        return String.join("\n", sql.list(entityManager, row -> row.getString(1)));
    }

    private static VideoRule wanted() {
        return VideoRule.Test.of(VideoFact.STATUS, Operator.IS, "WANTED");
    }
}
