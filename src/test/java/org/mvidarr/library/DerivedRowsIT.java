package org.mvidarr.library;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.platform.database.BoundSql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

/**
 * What triggers derive is what a fresh look at the facts gives, whatever has been written and in
 * whatever order.
 */
@Timeout(300)
@ExtendWith(ArquillianExtension.class)
class DerivedRowsIT {
    private static final long FIRST = 910_000_000_000L;
    private static final int VIDEOS = 60;

    /** Each takes a number from 0 to 999 as its only value, as often as it has question marks. */
    private static final List<String> WRITES =
            List.of(
                    "update video set intent = case ? % 3 when 0 then 'WANTED' when 1 then"
                            + " 'IGNORED' else 'KNOWN' end where id % 60 = ? % 60",
                    "update video set title = 'New ' || ? where id % 60 = ? % 60",
                    "update video set release_date = date '1980-01-01' + ?, release_precision ="
                            + " 'DAY' where id % 7 = ? % 7",
                    "update video set release_date = null, release_precision = null where id % 11 ="
                            + " ? % 11",
                    "update media_file set missing_since = case when ? % 2 = 0 then now() end where"
                            + " id % 13 = ? % 13",
                    "update media_file set state = case ? % 2 when 0 then 'BROKEN' else 'PROBED'"
                            + " end where id % 17 = ? % 17",
                    "update media_file set size_bytes = ?, height = 360 + ? where id % 5 = ? % 5",
                    "update media_file set video_id = video_id + 1 where id % 19 = ? % 19 and"
                        + " exists (select 1 from video v where v.id = media_file.video_id + 1)",
                    "update media_file set video_id = null where id % 23 = ? % 23",
                    "delete from media_file where id % 29 = ? % 29",
                    "insert into media_file (id, video_id, place, relative_path, size_bytes,"
                        + " modified_at, created_at) select 910000001000 + ?, max(id), 'STAGED',"
                        + " 'more/' || ?, 5, now(), now() from video where id % 60 = ? % 60 on"
                        + " conflict do nothing",
                    "insert into media_stream (id, media_file_id, position, kind) select"
                        + " 910000001000 + ?, min(id), ?, 'SUBTITLE' from media_file where id >="
                        + " 910000000000 having min(id) is not null on conflict do nothing",
                    "delete from media_stream where id % 3 = ? % 3",
                    "insert into download (id, url, source_key, video_id, state, next_try_at,"
                        + " created_at) select 910000001000 + ?, 'http://x/' || ?, 'x:' || ?,"
                        + " max(id), 'WAITING', now(), now() from video where id % 60 = ? % 60 on"
                        + " conflict do nothing",
                    "update download set state = (array['RUNNING', 'FAILED', 'DONE', 'PAUSED'])[1 +"
                            + " ? % 4] where id % 3 = ? % 3",
                    "update download set downloaded_bytes = ?",
                    "delete from download where id % 5 = ? % 5",
                    "insert into artwork (id, video_id, kind, content_hash, width, height, colour,"
                        + " origin, created_at) select 910000001000 + ?, max(id), 'POSTER',"
                        + " repeat('a', 64), 1, 1, '#abcdef', 'FILM', now() from video where id %"
                        + " 60 = ? % 60 on conflict do nothing",
                    "delete from artwork where id % 3 = ? % 3",
                    "insert into video_source (id, video_id, url, source_key, created_at) select"
                            + " 910000001000 + ?, max(id), 'http://y', 'y:' || ?, now() from video"
                            + " where id % 60 = ? % 60 on conflict do nothing",
                    "delete from video_source where id % 4 = ? % 4",
                    "insert into artist (id, name, name_key, sort_name, created_at, updated_at)"
                        + " values (910000001000 + ?, 'Other ' || ?, 'other ' || ?, 'Other', now(),"
                        + " now()) on conflict do nothing",
                    "insert into credit (id, video_id, artist_id, role, position) select"
                        + " 910000001000 + ?, max(v.id), max(a.id), (array['FEATURED', 'DIRECTOR',"
                        + " 'PERFORMER'])[1 + ? % 3], 1 from video v, artist a where v.id % 60 = ?"
                        + " % 60 and a.id >= 910000000000 on conflict do nothing",
                    "update credit set artist_id = 910000000000 where id % 3 = ? % 3 and artist_id"
                        + " > 910000000000 and not exists (select 1 from credit o where o.video_id"
                        + " = credit.video_id and o.artist_id = 910000000000 and o.role ="
                        + " credit.role)",
                    "update artist set name = 'Renamed ' || ? where id >= 910000000000",
                    "delete from credit where id % 31 = ? % 31",
                    "insert into video_genre select max(v.id), max(g.id) from video v, genre g"
                            + " where v.id % 60 = ? % 60 on conflict do nothing",
                    "delete from video_genre where video_id % 13 = ? % 13",
                    "delete from video where id % 60 = ? % 60 and ? % 4 = 0");

    @Inject EntityManager entityManager;
    @Inject UserTransaction transaction;
    @Inject Counters counters;

    @Resource(lookup = "jdbc/mvidarr")
    DataSource database;

    @BeforeEach
    void fill() throws Exception {
        transaction.begin();
        long user =
                new BoundSql(
                                "insert into app_user (id, username, role, created_at,"
                                        + " updated_at) values (nextval('app_user_seq'),"
                                        + " 'derived', 'USER', now(), now()) returning id")
                        .number(entityManager);
        VideoSelectorIT.Seed.write(entityManager, FIRST, VIDEOS, user);
    }

    @AfterEach
    void takeBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void keepsRowsAndNumbersTrueWhateverIsWritten() {
        Random random = new Random(42);
        for (int i = 0; i < 400; i++) {
            String write = WRITES.get(random.nextInt(WRITES.size()));
            VideoSelectorIT.Seed.run(entityManager, write, numbers(write, random.nextInt(1_000)));
            if (random.nextInt(50) == 0) {
                counters.fold();
            }
            if (i % 20 == 19) {
                assertTrue(write);
            }
        }
        counters.fold();
        assertTrue("the end");
        assertThat(differences("select * from artist_row", "select * from artist_row_now"))
                .isZero();
    }

    /** Each writes another table, about the same videos; without a fixed order they would block. */
    @Test
    void writersOfTheSameVideosDoNotWaitInACircle() throws Exception {
        transaction.commit();
        List<String> writers =
                List.of(
                        "update video set intent = case intent when 'KNOWN' then 'WANTED' else"
                                + " 'KNOWN' end where id > 910000000000 and id < 910000000100",
                        "update media_file set size_bytes = size_bytes + 1 where id > 910000000000"
                                + " and id < 910000000100",
                        "update credit set credited_as = case when credited_as is null then 'X' end"
                                + " where id > 910000000000 and id < 910000000100",
                        "update artist set name = case name when 'Selector Band' then 'Other' else"
                                + " 'Selector Band' end where id = 910000000000");
        try (ExecutorService many = Executors.newFixedThreadPool(writers.size())) {
            List<Future<?>> done = new ArrayList<>();
            for (String write : writers) {
                done.add(many.submit(() -> repeat(write)));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }
        transaction.begin();
        assertTrue("many writers at a time");
        transaction.rollback();
        for (String table : List.of("media_file", "credit", "video", "artist", "genre")) {
            repeat("delete from " + table + " where id >= 910000000000 and id < 910000010000", 1);
        }
        repeat("delete from app_user where username = 'derived'", 1);
        transaction.begin();
    }

    private Void repeat(String write) throws SQLException {
        return repeat(write, 40);
    }

    private Void repeat(String write, int times) throws SQLException {
        for (int i = 0; i < times; i++) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(write);
            }
        }
        return null;
    }

    private void assertTrue(String after) {
        assertThat(differences("select * from video_row", "select * from video_row_now"))
                .as("rows after " + after)
                .isZero();
        assertThat(
                        differences(
                                "select key, sum(videos), sum(bytes) from (select * from"
                                    + " video_count union all select * from video_count_delta) b"
                                    + " where topic = 'STATUS' group by key having sum(videos) <>"
                                    + " 0",
                                "select state, count(*), sum(bytes) from video_row group by state"))
                .as("numbers after " + after)
                .isZero();
        assertThat(
                        differences(
                                "select key, sum(videos) from (select * from video_count union all"
                                    + " select * from video_count_delta) b where topic = 'GENRE'"
                                    + " group by key having sum(videos) <> 0",
                                "select genre_id::text, count(*)::numeric from video_genre group by"
                                        + " genre_id"))
                .as("genres after " + after)
                .isZero();
        assertThat(
                        differences(
                                "select * from artist_row r where not exists (select 1 from"
                                        + " artist_stale s where s.artist_id = r.artist_id)",
                                "select * from artist_row_now r where not exists (select 1 from"
                                        + " artist_stale s where s.artist_id = r.artist_id)"))
                .as("artists after " + after)
                .isZero();
    }

    private long differences(String one, String other) {
        return new BoundSql(
                        "select count(*) from (("
                                + one
                                + " except "
                                + other
                                + ") union all ("
                                + other
                                + " except "
                                + one
                                + ")) d")
                .number(entityManager);
    }

    private static Object[] numbers(String write, int number) {
        Object[] numbers = new Object[(int) write.chars().filter(c -> c == '?').count()];
        java.util.Arrays.fill(numbers, number);
        return numbers;
    }
}
