package org.mvidarr.library;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.RowKey;
import org.mvidarr.platform.database.BoundSql;

import java.time.Instant;
import java.util.List;

/** The history of 200,000 events, as PostgreSQL plans to read it: never the table through. */
@Timeout(300)
@ExtendWith(ArquillianExtension.class)
class HistoryIsIndexedIT {
    @Inject EntityManager entityManager;
    @Inject UserTransaction transaction;

    @BeforeEach
    void fill() throws Exception {
        transaction.setTransactionTimeout(280);
        transaction.begin();
        entityManager
                .createNativeQuery(
                        "insert into video_event (at, video_id, kind, detail) select timestamptz"
                            + " '2020-01-01' + n * interval '1 minute', 920000000000 + n % 5000,"
                            + " case n % 10 when 0 then 'GRABBED' when 1 then 'EDITED' else"
                            + " 'FILE_IMPORTED' end, '{\"path\": \"a\"}' from generate_series(1,"
                            + " 200000) as n")
                .executeUpdate();
        entityManager.createNativeQuery("analyze video_event").executeUpdate();
    }

    @AfterEach
    void takeBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void everyPageIsReadFromAnIndex() {
        for (HistoryFilter filter :
                List.of(
                        HistoryFilter.ALL,
                        HistoryFilter.of(920_000_000_017L),
                        new HistoryFilter(null, VideoEventKind.GRABBED, null),
                        new HistoryFilter(920_000_000_017L, VideoEventKind.GRABBED, null),
                        new HistoryFilter(null, null, Instant.parse("2020-05-18T00:00:00Z")))) {
            for (String direction : List.of("ascending", "descending")) {
                Paging paging = Paging.of(3, 50, null, direction, VideoHistory.SORTS, "date");
                RowKey middle = new RowKey("date", paging.descending(), List.of(""), 100_000);
                for (Paging each : List.of(paging, paging.after(middle.token()))) {
                    assertThat(plan(HistoryRows.statement(filter, each)))
                            .as(filter + " " + each)
                            .contains("Index")
                            .doesNotContain("Seq Scan on video_event");
                }
            }
            assertThat(plan(HistoryRows.counting(filter)))
                    .as("count of " + filter)
                    .contains("Limit");
        }
    }

    private String plan(BoundSql sql) {
        return String.join(
                "\n",
                new BoundSql("explain ").append(sql).list(entityManager, row -> row.getString(1)));
    }
}
