package org.mvidarr.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.database.BoundSql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Rules and lists on the real database: 600 videos in a transaction that is taken back after each
 * test.
 */
@Timeout(300)
@ExtendWith(ArquillianExtension.class)
class VideoSelectorIT {
    static final String MARK = "Mark' or 1=1 --";
    private static final int VIDEOS = 600;
    private static final long FIRST = 900_000_000_000L;
    private static final VideoRule MINE =
            VideoRule.Test.of(VideoFact.ARTIST, Operator.IS, "Selector Band");

    @Inject VideoSelector selector;
    @Inject VideoCatalog catalog;
    @Inject ArtistCatalog artists;
    @Inject LibrarySearch search;
    @Inject Counts counts;
    @Inject EntityManager entityManager;
    @Inject UserTransaction transaction;

    private long user;

    @BeforeEach
    void fill() throws Exception {
        transaction.begin();
        user =
                new BoundSql(
                                "insert into app_user (id, username, role, created_at,"
                                        + " updated_at) values (nextval('app_user_seq'),"
                                        + " 'selector', 'USER', now(), now()) returning id")
                        .number(entityManager);
        Seed.write(entityManager, FIRST, VIDEOS, user);
    }

    @AfterEach
    void takeBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void everyFactRunsWithEveryOperatorAndItsOppositeIsTheRest() {
        for (VideoFact fact : VideoFact.values()) {
            for (Operator operator : fact.operators()) {
                VideoRule test = anyTest(fact, operator);
                Selection is = new Selection(VideoRule.both(MINE, test), user);
                Selection not =
                        new Selection(
                                VideoRule.both(MINE, new VideoRule.None(List.of(test))), user);

                assertThat(selector.count(is) + selector.count(not))
                        .as(fact + " " + operator)
                        .isEqualTo(VIDEOS);
            }
        }
    }

    @Test
    void findsWhatTheRulesSay() {
        assertThat(count(VideoFact.STATUS, Operator.IS, "WANTED")).isEqualTo(200);
        assertThat(count(VideoFact.HAS_FILE, Operator.IS, true)).isEqualTo(200);
        assertThat(count(VideoFact.GENRE, Operator.IS, "selector POP")).isEqualTo(300);
        assertThat(count(VideoFact.GENRE, Operator.IS_NOT, "selector pop")).isEqualTo(300);
        assertThat(count(VideoFact.YEAR, Operator.BETWEEN, 1991, 1992)).isEqualTo(40);
        assertThat(count(VideoFact.YEAR, Operator.IS_NOT_SET)).isEqualTo(100);
        assertThat(count(VideoFact.RELEASED, Operator.AT_MOST, "1991")).isEqualTo(20);
        assertThat(count(VideoFact.DURATION, Operator.AT_LEAST, 300)).isBetween(1L, 199L);
        assertThat(count(VideoFact.PLAYS, Operator.AT_LEAST, 1)).isEqualTo(60);
        assertThat(count(VideoFact.PLAYS, Operator.AT_MOST, 0)).isEqualTo(540);
        assertThat(count(VideoFact.RATING, Operator.IS_SET)).isEqualTo(60);
        assertThat(count(VideoFact.FAVOURITE, Operator.IS, false)).isEqualTo(570);
        assertThat(count(VideoFact.TEXT, Operator.CONTAINS, "selec zebra")).isEqualTo(120);
        assertThat(count(VideoFact.ROLE, Operator.IS, "DIRECTOR")).isZero();
        VideoRule nobodys =
                new VideoRule.All(
                        List.of(MINE, VideoRule.Test.of(VideoFact.ROLE, Operator.IS, "DIRECTOR")));
        assertThat(selector.count(new Selection(nobodys, user))).isZero();
    }

    @Test
    void goesOnBehindAnyRowOfAnyOrderWithoutGapOrRepeat() {
        for (String sort : VideoSelector.SORTS) {
            for (String direction : List.of("ascending", "descending")) {
                Paging paging = Paging.of(1, 77, sort, direction, VideoSelector.SORTS, sort);
                paging = paging.seeded(42);
                List<Long> byKey = new ArrayList<>();
                Page<VideoView> page = selector.page(mine(), paging);
                add(byKey, page);
                while (page.next() != null) {
                    page = selector.page(mine(), paging.after(page.next()));
                    add(byKey, page);
                }
                List<Long> byOffset = new ArrayList<>();
                for (int number = 1; number <= 8; number++) {
                    Paging next = Paging.of(number, 77, sort, direction, VideoSelector.SORTS, sort);
                    add(byOffset, selector.page(mine(), next.seeded(42)));
                }

                assertThat(byOffset).as(sort).hasSize(VIDEOS).doesNotHaveDuplicates();
                if (!sort.equals("relevance")) {
                    assertThat(byKey).as(sort + " " + direction).isEqualTo(byOffset);
                }
            }
        }
    }

    @Test
    void putsTheUndatedLastInBothDirections() {
        for (String direction : List.of("ascending", "descending")) {
            Paging paging = Paging.of(6, 100, "year", direction, VideoSelector.SORTS, "year");
            assertThat(selector.page(mine(), paging).records())
                    .extracting(VideoView::year)
                    .containsOnlyNulls();
        }
    }

    @Test
    void refusesAPlaceOfAnotherListAndAnInventedOne() {
        Paging byTitle = Paging.of(1, 10, "title", null, VideoSelector.SORTS, "title");
        Paging bySize = Paging.of(1, 10, "size", null, VideoSelector.SORTS, "title");
        String next = selector.page(mine(), byTitle).next();

        for (String token : List.of("x", "%00", next + "A", next.substring(2), "AAAA", "é")) {
            assertThatThrownBy(() -> selector.page(mine(), bySize.after(token)))
                    .as(token)
                    .isInstanceOf(Refusal.Invalid.class);
        }
        assertThatThrownBy(() -> bySize.after(next)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void takesTheSameFewStatementsHoweverLongThePage() {
        Paging ten = Paging.of(1, 10, "title", null, VideoSelector.SORTS, "title");
        Paging many = Paging.of(1, 500, "title", null, VideoSelector.SORTS, "title");
        Paging found = Paging.of(1, 500, "relevance", null, VideoSelector.SORTS, "title");
        Paging named = Paging.of(1, 500, "name", null, ArtistCatalog.SORTS, "name");
        Selection words = mine().and(VideoRule.Test.of(VideoFact.TEXT, Operator.CONTAINS, "zebra"));

        assertThat(statements(() -> selector.page(mine(), ten))).isLessThanOrEqualTo(3);
        assertThat(statements(() -> selector.page(mine(), many))).isLessThanOrEqualTo(3);
        assertThat(statements(() -> selector.page(Selection.ALL, many))).isLessThanOrEqualTo(3);
        assertThat(statements(() -> selector.page(words, found))).isLessThanOrEqualTo(3);
        assertThat(statements(() -> selector.counts(mine()))).isLessThanOrEqualTo(3);
        assertThat(statements(() -> catalog.latest(500))).isLessThanOrEqualTo(3);
        assertThat(statements(() -> catalog.views(selector.ids(mine(), 500))))
                .isLessThanOrEqualTo(3);
        assertThat(statements(() -> artists.list(ArtistFilter.ALL, named))).isLessThanOrEqualTo(3);
    }

    @Test
    void searchesEverythingByBeginningsThenByNearness() {
        for (String term : List.of("selec", "SELECTOR band", "band", "selektor band", "sélector")) {
            assertThat(search.search(term, user, 10).artists())
                    .as(term)
                    .extracting(ArtistView::name)
                    .contains("Selector Band");
        }
        Found found = search.search("zebra 30", user, 5);
        assertThat(found.videos().getFirst().title()).isEqualTo("Zebra 30");
        assertThat(found.videos()).hasSize(3);
        assertThat(search.search("eclair 12", user, 5).videos())
                .extracting(VideoView::title)
                .contains("Éclair 12");
        assertThat(search.search("zebbra 30", user, 5).videos()).isNotEmpty();
        assertThat(search.search("selector p", user, 5).words())
                .containsExactly(new WordHit("genre", FIRST, "Selector Pop", 300));
        assertThat(search.suggest("sel", user)).extracting(Suggestion::kind).contains("artist");
        for (String term : List.of("", " ", "%", "_", "\\", "' & | !:*", "🔥", "z", "'; drop")) {
            search.search(term, user, 5);
            search.suggest(term, user);
        }
        assertThat(statements(() -> search.search("zebra", user, 100))).isLessThanOrEqualTo(8);
        assertThat(statements(() -> search.suggest("zebra", user))).isLessThanOrEqualTo(8);
    }

    @Test
    void countsWhatIsThereAndWhatAFilterWouldLeave() {
        Facets all = selector.facets(Selection.ALL);
        Facets mine = selector.facets(mine());

        assertThat(mine.exact()).isTrue();
        assertThat(mine.facets().get("state"))
                .contains(new FacetCount("WANTED", 200), new FacetCount("PROCESSING", 200));
        assertThat(mine.facets().get("genre"))
                .containsExactlyInAnyOrder(
                        new FacetCount("Selector Pop", 300), new FacetCount("Selector Jazz", 300));
        assertThat(all.facets().get("genre")).contains(new FacetCount("Selector Pop", 300));
        LibraryStatistics library = counts.library();
        assertThat(library.videos()).isEqualTo(selector.count(Selection.ALL));
        assertThat(library.byStatus().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(library.videos());
        Paging byVideos = Paging.of(1, 50, "videos", "descending", Counts.SORTS, "name");
        assertThat(counts.genres("selector", byVideos).records())
                .contains(new WordCount(FIRST, "Selector Pop", 300));
        Paging most = Paging.of(1, 10, "videos", "descending", ArtistCatalog.SORTS, "name");
        ArtistFilter named =
                new ArtistFilter("selector", null, List.of("selector pop"), List.of(), "s");
        ArtistView band = artists.list(named, most).records().getFirst();
        assertThat(band.videos()).isEqualTo(600);
        assertThat(band.files()).isEqualTo(200);
        assertThat(band.latestAt()).isNotNull();
    }

    @Test
    void callsWhatLiesInAFolderThatIsAwayOffline() {
        VideoSelectorIT.Seed.run(
                entityManager,
                "insert into root_folder (id, path, marker, created_at) values (?, '/selector',"
                        + " 'm', now())",
                FIRST);
        VideoSelectorIT.Seed.run(
                entityManager,
                "update media_file set place = 'LIBRARY', root_folder_id = ? where relative_path"
                        + " like 'selector/%'",
                FIRST);
        assertThat(count(VideoFact.STATUS, Operator.IS, "HAVE")).isEqualTo(200);
        long offline = counts.library().byStatus().getOrDefault(VideoState.OFFLINE, 0L);

        VideoSelectorIT.Seed.run(
                entityManager, "update root_folder set away_since = now() where id = ?", FIRST);

        assertThat(count(VideoFact.STATUS, Operator.IS, "HAVE")).isZero();
        assertThat(count(VideoFact.STATUS, Operator.IS, "OFFLINE")).isEqualTo(200);
        assertThat(count(VideoFact.STATUS, Operator.IS_NOT, "OFFLINE")).isEqualTo(400);
        assertThat(selector.counts(mine())).containsEntry(VideoState.OFFLINE, 200L);
        assertThat(counts.library().byStatus()).containsEntry(VideoState.OFFLINE, offline + 200);
    }

    /**
     * Executions counted by PostgreSQL itself. The driver prepares a statement on the server when
     * it comes the fifth time; so the first rounds are not counted.
     */
    private long statements(Supplier<?> work) {
        for (int i = 0; i < 8; i++) {
            work.get();
        }
        long before = executions();
        work.get();
        return executions() - before - 1;
    }

    private long executions() {
        return new BoundSql(
                        "select sum(generic_plans + custom_plans)::bigint from"
                                + " pg_prepared_statements")
                .number(entityManager);
    }

    private long count(VideoFact fact, Operator operator, Object... values) {
        VideoRule rule = VideoRule.both(MINE, VideoRule.Test.of(fact, operator, values));
        return selector.count(new Selection(rule, user));
    }

    private Selection mine() {
        return new Selection(MINE, user);
    }

    private static void add(List<Long> ids, Page<VideoView> page) {
        page.records().forEach(view -> ids.add(view.id()));
    }

    static VideoRule.Test anyTest(VideoFact fact, Operator operator) {
        List<String> values = new ArrayList<>();
        while (!operator.takes(values.size())) {
            values.add(anyValue(fact, operator));
        }
        return new VideoRule.Test(fact, operator, values);
    }

    private static String anyValue(VideoFact fact, Operator operator) {
        if (operator == Operator.IN_LAST) {
            return "1990";
        }
        return switch (fact.type()) {
            case TEXT, NAME -> MARK;
            case ID, NUMBER -> "1990";
            case WORD -> "h264";
            case STATUS -> "WANTED";
            case KIND -> "LIVE";
            case ROLE -> "PRODUCER";
            case DAY -> "1997-05";
            case MOMENT -> "1997-05-01T00:00:00Z";
            case FLAG -> "true";
        };
    }

    /** Writes by SQL, as quickly as the triggers allow. */
    static final class Seed {
        private Seed() {}

        static void write(EntityManager entityManager, long first, int videos, long user) {
            run(
                    entityManager,
                    "insert into artist (id, name, name_key, sort_name, created_at, updated_at)"
                            + " values (?, 'Selector Band', 'selector band', 'Selector Band',"
                            + " now(), now())",
                    first);
            run(
                    entityManager,
                    """
                    insert into video (id, title, title_key, sort_title, artist_line, artist_sort, kind, release_date,
                      release_precision, intent, created_at, updated_at)
                    select ? + i, w || ' ' || i, lower(w) || ' ' || i, w || ' ' || i / 3, 'Selector Band', 'Selector Band',
                      (array['OFFICIAL', 'LIVE', 'LYRIC'])[1 + i % 3],
                      case when i % 6 > 0 then make_date(1990 + i % 30, 1 + i % 12, 1 + i % 28) end,
                      case when i % 6 > 0 then 'DAY' end,
                      case i % 3 when 0 then 'WANTED' else 'KNOWN' end, now() - i / 5 * interval '1 hour', now()
                    from (select i, (array['Zebra', 'Apple', 'Éclair', 'Quartz', 'Lemon'])[1 + i % 5] as w
                          from generate_series(1, ?) i) s\
                    """,
                    first,
                    videos);
            run(
                    entityManager,
                    "insert into credit (id, video_id, artist_id, role, position) select ? + i, ?"
                            + " + i, ?, 'MAIN', 0 from generate_series(1, ?) i",
                    first,
                    first,
                    first,
                    videos);
            files(entityManager, first, videos);
            words(entityManager, first, videos);
            run(
                    entityManager,
                    "insert into watch_state (user_id, video_id, plays, last_played_at,"
                            + " favourite, rating) select ?, ? + i, i % 7 + 1, now() - i *"
                            + " interval '1 minute', i % 20 = 0, i % 11 from generate_series(1, ?)"
                            + " i where i % 10 = 0",
                    user,
                    first,
                    videos);
        }

        private static void files(EntityManager entityManager, long first, int videos) {
            run(
                    entityManager,
                    "insert into media_file (id, video_id, place, relative_path, size_bytes,"
                        + " modified_at, created_at, state, duration_millis, width, height,"
                        + " video_codec) select ? + i, ? + i, 'STAGED', 'selector/' || i, i * 1000"
                        + " % 77777, now(), now(), 'PROBED', (i * 7919 % 400000), 1280, (array[480,"
                        + " 720, 1080])[1 + i % 3], 'h264' from generate_series(1, ?) i where i % 3"
                        + " = 1",
                    first,
                    first,
                    videos);
        }

        private static void words(EntityManager entityManager, long first, int videos) {
            run(
                    entityManager,
                    "insert into genre values (?, 'Selector Pop', 'selector pop'), (? + 1,"
                            + " 'Selector Jazz', 'selector jazz')",
                    first,
                    first);
            run(
                    entityManager,
                    "insert into video_genre select ? + i, ? + i % 2 from generate_series(1, ?) i",
                    first,
                    first,
                    videos);
        }

        static void run(EntityManager entityManager, String sql, Object... values) {
            new BoundSql("with done as (" + sql + " returning 1) select count(*) from done", values)
                    .number(entityManager);
        }
    }
}
