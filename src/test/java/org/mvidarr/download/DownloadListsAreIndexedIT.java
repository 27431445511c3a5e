package org.mvidarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Queue and history at 200,000 rows each: every order is read from its index, and counting ends.
 * The rows live in a transaction that is rolled back.
 */
@ExtendWith(SharedServer.class)
class DownloadListsAreIndexedIT {
    private static final String FILL =
            """
            insert into download (id, url, source_key, site, state, next_try_at, created_at, ended_at, priority)
            select 2000000000 + n, 'https://example.org/' || n, 'indexed:' || n, 'example.org',
                   case when n % 2 = 0 then 'DONE' when n % 3 = 0 then 'PAUSED' else 'WAITING' end,
                   now() + n * interval '1 second', now() - n * interval '1 minute',
                   case when n % 2 = 0 then now() end, n % 5
            from generate_series(1, 400000) n
            """;
    private static final String NEWEST = " order by created_at desc, id desc limit 50";

    private static RunningServer server;
    private static Connection database;

    @BeforeAll
    static void fill(RunningServer shared) throws SQLException {
        server = shared;
        Api.administrator(server);
        database = server.database();
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.execute(FILL);
            statement.execute("analyze download");
        }
    }

    @AfterAll
    static void empty() throws SQLException {
        database.rollback();
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "download_recent       | select * from download",
                "download_open_recent  | select * from download where ended_at is null",
                "download_ended_recent | select * from download where ended_at is not null",
                "download_ended_recent | select * from download where ended_at is not null and"
                        + " (created_at, id) < (now() - interval '100 days', 5)",
            })
    void leafingIsReadFromItsIndex(String index, String query) throws SQLException {
        assertThat(plan(query + NEWEST)).contains(index).doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void theTurnIsReadFromItsIndex() throws SQLException {
        assertThat(
                        plan(
                                "select * from download where ended_at is null order by case state"
                                        + " when 'RUNNING' then 0 when 'PAUSED' then 2 else 1 end,"
                                        + " priority desc, next_try_at, id limit 50"))
                .contains("download_turn")
                .doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void countingEnds() throws SQLException {
        assertThat(
                        plan(
                                "select count(*) from (select 1 from download where ended_at is"
                                        + " not null limit 10000) counted"))
                .contains("Limit");
    }

    @Test
    void theListGoesOnBehindOneThatIsKnown() {
        Api admin = Api.administrator(server);
        for (int i = 0; i < 3; i++) {
            String url = "{\"url\": \"http://127.0.0.1:1/listed-%d.mp4\"}".formatted(i);
            String id = Api.object(admin.post("/api/v1/download", url)).get("id").toString();
            admin.post("/api/v1/download/" + id + "/pause", "");
        }
        var first = admin.records("/api/v1/download?which=OPEN&pageSize=2");
        long last = first.getJsonObject(1).getJsonNumber("id").longValue();
        var next = admin.records("/api/v1/download?which=OPEN&pageSize=2&before=" + last);
        assertThat(next.getJsonObject(0).getJsonNumber("id").longValue()).isLessThan(last);
        assertThat(admin.get("/api/v1/download?before=99999999999&pageSize=2").statusCode())
                .isEqualTo(404);
        assertThat(admin.get("/api/v1/download?page=5000&pageSize=1000").statusCode())
                .isEqualTo(400);
    }

    private static String plan(String query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Statement statement = database.createStatement();
                ResultSet lines = statement.executeQuery("explain " + query)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
