package org.mvidarr.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.library.lyrics.LyricsFormat;
import org.mvidarr.library.lyrics.LyricsStore;
import org.mvidarr.library.lyrics.NewLyrics;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Locks, sources' words, merging, versions and history, on the real database. */
@Timeout(180)
@ExtendWith(ArquillianExtension.class)
class VideoRecordIT {
    @Inject VideoCatalog videos;
    @Inject VideoMerge merge;
    @Inject VideoVersions versions;
    @Inject VideoSources sources;
    @Inject VideoEditor editor;
    @Inject VideoHistory history;
    @Inject LyricsStore lyrics;

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    /** What a bean is given by the container, it is given on a thread of the container. */
    @BeforeEach
    void wake() {
        List.of(videos, merge, versions, sources, editor, history, lyrics)
                .forEach(Object::toString);
    }

    @Test
    void aRefreshNeverOverwritesAHuman() {
        VideoDetail made = add("Old");
        long id = made.summary().id();
        videos.edit(id, edit(made, "Mine", facts("Mine too", "Rock"), null));

        Set<VideoField> learned =
                videos.learn(id, told("Theirs", facts("Theirs", "Pop"), "Their label"));

        VideoDetail after = videos.get(id);
        assertThat(after.summary().title()).isEqualTo("Mine");
        assertThat(after.album()).isEqualTo("Mine too");
        assertThat(after.genres()).containsExactly("Rock");
        assertThat(after.label()).isEqualTo("Their label");
        assertThat(learned).containsExactly(VideoField.LABEL);
        assertThat(after.lockedFields())
                .containsExactlyInAnyOrder(VideoField.TITLE, VideoField.ALBUM, VideoField.GENRES);
        assertThat(videos.learn(id, told("Theirs", facts("Theirs", "Pop"), "Their label")))
                .isEmpty();
        assertThat(videos.get(id).summary().version()).isEqualTo(after.summary().version());
    }

    @Test
    void whatIsUnlockedASourceMayWriteAgain() {
        VideoDetail made = add("Old");
        long id = made.summary().id();
        VideoDetail locked = videos.edit(id, edit(made, "Mine", VideoFacts.NONE, null));
        assertThat(locked.lockedFields()).containsExactly(VideoField.TITLE);

        VideoDetail unlocked =
                videos.edit(id, edit(locked, "Mine", VideoFacts.NONE, Set.of(VideoField.ALBUM)));
        assertThat(unlocked.lockedFields()).containsExactly(VideoField.ALBUM);
        videos.learn(id, told("Theirs", facts("Theirs"), null));

        assertThat(videos.get(id).summary().title()).isEqualTo("Theirs");
        assertThat(videos.get(id).album()).isNull();
    }

    @Test
    void everyFieldThatCanBeEditedCanBeLocked() {
        VideoDetail made = add("Old");
        long id = made.summary().id();
        VideoEdit all =
                new VideoEdit(
                        "Title",
                        List.of(new NewCredit("Somebody " + word, CreditRole.DIRECTOR, "S.", null)),
                        VideoKind.LIVE,
                        "Version",
                        new VideoFacts(
                                ReleaseDate.ofYear(1999),
                                "Album",
                                "Label",
                                "Text",
                                List.of("G" + word),
                                List.of("T" + word),
                                "Sorted",
                                true),
                        Set.of(new ExternalId("imvdb", word)),
                        null,
                        made.summary().version());

        VideoDetail after = videos.edit(id, all);

        assertThat(after.lockedFields())
                .containsExactlyInAnyOrder(
                        VideoField.TITLE,
                        VideoField.SORT_TITLE,
                        VideoField.CREDITS,
                        VideoField.KIND,
                        VideoField.VERSION_NAME,
                        VideoField.RELEASE,
                        VideoField.ALBUM,
                        VideoField.LABEL,
                        VideoField.DESCRIPTION,
                        VideoField.EXPLICIT,
                        VideoField.GENRES,
                        VideoField.TAGS,
                        VideoField.EXTERNAL_IDS);
        assertThat(after.credits())
                .extracting(VideoCredit::name, VideoCredit::creditedAs, VideoCredit::role)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Somebody " + word, "S.", CreditRole.DIRECTOR));
        assertThat(after.sortTitle()).isEqualTo("Sorted");
        assertThat(after.explicit()).isTrue();
        assertThat(after.externalIds()).containsExactly(new ExternalId("imvdb", word));
    }

    @Test
    void creditsKeepTheirOrderAndChangeIt() {
        VideoDetail made = add("Song");
        long id = made.summary().id();
        videos.edit(id, credited(made, "B", "A", "C"));
        assertThat(videos.get(id).summary().artistLine())
                .isEqualTo("B " + word + ", A " + word + " & C " + word);

        videos.edit(id, credited(videos.get(id), "C", "B"));

        assertThat(videos.get(id).credits())
                .extracting(VideoCredit::name)
                .containsExactly("C " + word, "B " + word);
        assertThat(videos.get(id).summary().artistLine()).isEqualTo("C " + word + " & B " + word);
    }

    @Test
    void anIdOfAnotherVideoIsRefusedToAPersonAndPassedOverFromASource() {
        VideoDetail one = add("One");
        VideoDetail two = add("Two");
        ExternalId id = new ExternalId("imvdb", word);
        videos.edit(one.summary().id(), withIds(one, Set.of(id)));

        assertThatThrownBy(() -> videos.edit(two.summary().id(), withIds(two, Set.of(id))))
                .isInstanceOf(Refusal.Conflict.class);
        videos.learn(
                two.summary().id(),
                new SourcedFacts(
                        "imvdb", null, List.of(), null, null, VideoFacts.NONE, Set.of(id)));
        assertThat(videos.get(two.summary().id()).externalIds()).isEmpty();
    }

    @Test
    void fiftyWhoEditOneVersionLoseNothing() throws Exception {
        VideoDetail made = add("Contended");
        long id = made.summary().id();

        List<Object> ends =
                together(50, i -> videos.edit(id, edit(made, "Title " + i, VideoFacts.NONE, null)));

        assertThat(ends.stream().filter(VideoDetail.class::isInstance)).hasSize(1);
        assertThat(ends.stream().filter(end -> !(end instanceof VideoDetail)))
                .allSatisfy(end -> assertThat(end).isInstanceOf(Refusal.Conflict.class));
        assertThat(videos.get(id).summary().version()).isEqualTo(made.summary().version() + 1);
    }

    @Test
    void fiftyWhoAddATagEachAllHaveIt() throws Exception {
        long id = add("Tagged").summary().id();

        List<Object> ends =
                together(
                        50,
                        i -> {
                            editor.edit(id, tags(List.of("t" + i + word)));
                            return "done";
                        });

        assertThat(ends).containsOnly("done");
        assertThat(videos.get(id).tags()).hasSize(50);
    }

    @Test
    void mergesFieldsIdsSourcesLyricsAndHistory() {
        VideoDetail kept = add("Song");
        VideoDetail gone = add("Song (official)");
        long to = kept.summary().id();
        long from = gone.summary().id();
        videos.edit(to, edit(kept, "Song", facts("Kept album", "Rock"), null));
        VideoDetail richer =
                videos.edit(
                        from,
                        new VideoEdit(
                                "Song (official)",
                                credits(),
                                VideoKind.LIVE,
                                null,
                                new VideoFacts(
                                        ReleaseDate.ofYear(2001),
                                        "Other album",
                                        "Label",
                                        null,
                                        List.of("Pop"),
                                        List.of()),
                                Set.of(new ExternalId("imvdb", word)),
                                null,
                                gone.summary().version()));
        assertThat(richer.lockedFields()).contains(VideoField.LABEL);
        sources.add(to, source("a"));
        sources.add(from, source("a"));
        sources.add(from, source("b"));
        lyrics.add(from, new NewLyrics("en", LyricsFormat.PLAIN, "la la", null));
        videos.setIntent(from, VideoIntent.WANTED, "because");

        assertThat(merge.plan(to, List.of(from)).takenFrom())
                .containsOnlyKeys(VideoField.RELEASE, VideoField.LABEL);
        VideoDetail after = merge.merge(to, List.of(from));

        assertThat(after.summary().title()).isEqualTo("Song");
        assertThat(after.summary().kind()).isEqualTo(VideoKind.OFFICIAL);
        assertThat(after.album()).isEqualTo("Kept album");
        assertThat(after.label()).isEqualTo("Label");
        assertThat(after.released()).isEqualTo("2001");
        assertThat(after.genres()).containsExactly("Rock");
        assertThat(after.intent()).isEqualTo(VideoIntent.WANTED);
        assertThat(after.externalIds()).containsExactly(new ExternalId("imvdb", word));
        assertThat(after.sources()).extracting(SourceView::key).containsExactly("k:a", "k:b");
        assertThat(after.lockedFields()).contains(VideoField.LABEL, VideoField.GENRES);
        assertThat(lyrics.list(to)).hasSize(1);
        assertThat(merge.forwarded(from)).contains(to);
        assertThatThrownBy(() -> videos.get(from)).isInstanceOf(Refusal.NotFound.class);
        assertThat(kinds(to))
                .startsWith(VideoEventKind.MERGED)
                .contains(VideoEventKind.INTENT_CHANGED, VideoEventKind.LYRICS_CHANGED);
        assertThat(kinds(from)).isEmpty();
    }

    @Test
    void aVideoIsNotMergedIntoItselfNorWithWhatIsNotThere() {
        long id = add("Alone").summary().id();

        assertThatThrownBy(() -> merge.merge(id, List.of(id))).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> merge.merge(id, List.of())).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> merge.merge(id, List.of(id + 1_000_000)))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> merge.merge(-5, List.of(id))).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void ofTwoMergesThatCrossOneHappens() throws Exception {
        for (int round = 0; round < 5; round++) {
            long one = add("One").summary().id();
            long two = add("Two").summary().id();

            List<Object> ends =
                    together(
                            2,
                            i ->
                                    i == 0
                                            ? merge.merge(one, List.of(two))
                                            : merge.merge(two, List.of(one)));

            assertThat(ends.stream().filter(VideoDetail.class::isInstance)).hasSize(1);
            assertThat(ends.stream().filter(Refusal.NotFound.class::isInstance)).hasSize(1);
        }
    }

    @Test
    void versionsOfTwoSongsBecomeVersionsOfOne() {
        long a = add("A").summary().id();
        long b = add("B").summary().id();
        long c = add("C").summary().id();
        long d = add("D").summary().id();
        versions.link(a, b);
        versions.link(c, d);

        assertThat(versions.link(b, c))
                .extracting(VideoView::id)
                .containsExactlyInAnyOrder(a, c, d);
        assertThat(videos.get(d).songId()).isEqualTo(videos.get(a).songId());
        assertThatThrownBy(() -> versions.link(a, a)).isInstanceOf(Refusal.Invalid.class);

        versions.unlink(a);
        versions.unlink(b);
        assertThat(versions.of(c)).extracting(VideoView::id).containsExactly(d);
        versions.unlink(c);
        assertThat(videos.get(d).songId()).isNull();
        assertThatThrownBy(() -> versions.unlink(d)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void linksThatCrossEndInOneSong() throws Exception {
        List<Long> ids = IntStream.range(0, 6).mapToObj(i -> add("V" + i).summary().id()).toList();

        List<Object> ends =
                together(
                        30,
                        i -> {
                            versions.link(ids.get(i % 6), ids.get((i + 1 + i / 6) % 6));
                            return "done";
                        });

        assertThat(ends.stream().filter(end -> !end.equals("done")))
                .allSatisfy(end -> assertThat(end).isInstanceOf(Refusal.class));
        assertThat(ids.stream().map(id -> videos.get(id).songId()).distinct()).hasSize(1);
    }

    @Test
    void proposesVideosOfTheSameTitleAndArtist() {
        long one = add("Twin").summary().id();
        long other = videos.add(NewVideo.of("Twin", credits(), VideoKind.LIVE)).summary().id();

        assertThat(versions.proposed(one)).extracting(VideoView::id).containsExactly(other);
        versions.link(one, other);
        assertThat(versions.proposed(one)).isEmpty();
    }

    @Test
    void aRejectedSourceStaysAndCanBeUsedAgain() {
        long id = add("Song").summary().id();
        SourceView source = sources.add(id, source("x"));
        assertThat(sources.add(id, source("x")).id()).isEqualTo(source.id());

        assertThat(sources.reject(id, source.id(), "wrong").state())
                .isEqualTo(SourceState.REJECTED);
        assertThat(sources.add(id, source("x")).state()).isEqualTo(SourceState.REJECTED);
        assertThat(sources.reactivate(id, source.id()).state()).isEqualTo(SourceState.UNCHECKED);
        sources.remove(id, source.id());

        assertThat(sources.of(id)).isEmpty();
        assertThat(kinds(id))
                .containsExactly(
                        VideoEventKind.SOURCE_REMOVED,
                        VideoEventKind.SOURCE_REACTIVATED,
                        VideoEventKind.SOURCE_REJECTED,
                        VideoEventKind.SOURCE_ADDED,
                        VideoEventKind.ADDED);
        assertThatThrownBy(() -> sources.reject(id, source.id(), null))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aSourceWritesLyricsUntilAPersonDoes() {
        long id = add("Sung").summary().id();
        assertThat(lyrics.learn(id, new NewLyrics("en", LyricsFormat.PLAIN, "first", "x")))
                .isTrue();
        assertThat(lyrics.learn(id, new NewLyrics("en", LyricsFormat.PLAIN, "second", "x")))
                .isTrue();
        lyrics.add(id, new NewLyrics("en", LyricsFormat.LRC, "[00:01.50][00:03]mine", null));

        assertThat(lyrics.learn(id, new NewLyrics("en", LyricsFormat.PLAIN, "third", "x")))
                .isFalse();
        assertThat(lyrics.best(id).orElseThrow().lines())
                .extracting(line -> line.millis() + line.text())
                .containsExactly("1500mine", "3000mine");
        assertThat(videos.get(id).lockedFields()).containsExactly(VideoField.LYRICS);
    }

    @Test
    void theHistoryOfAVideoOutlivesIt() {
        VideoDetail made = add("Ephemeral");
        long id = made.summary().id();
        history.note(
                id,
                VideoEventKind.DOWNLOAD_FAILED,
                "download.reason.GONE",
                Map.of(
                        "arguments",
                        List.of("example.org"),
                        "text",
                        "a\u0000b" + "x".repeat(9_000)));
        videos.remove(id);

        List<VideoEvent> events = events(id);
        assertThat(events)
                .extracting(VideoEvent::kind)
                .containsExactly(
                        VideoEventKind.REMOVED,
                        VideoEventKind.DOWNLOAD_FAILED,
                        VideoEventKind.ADDED);
        assertThat(events.getFirst().sourceTitle()).endsWith("Ephemeral");
        assertThat(events.get(1).message()).contains("example.org");
        assertThat(events.get(1).data().get("text").toString()).startsWith("a b").hasSize(500);
        assertThat(events.getFirst().username()).isNull();
    }

    @Test
    void theHistoryIsPagedByKeyInBothOrdersAndFiltered() {
        long id = add("Busy").summary().id();
        for (int i = 0; i < 9; i++) {
            history.note(id, VideoEventKind.GRABBED, null, Map.of("n", i));
        }
        for (String direction : List.of("descending", "ascending")) {
            List<Long> seen = new ArrayList<>();
            String next = null;
            do {
                Page<VideoEvent> page =
                        history.list(HistoryFilter.of(id), paging(3, direction).after(next));
                page.records().forEach(event -> seen.add(event.id()));
                next = page.next();
            } while (next != null);
            assertThat(seen).hasSize(10).doesNotHaveDuplicates();
        }
        assertThat(
                        history.list(
                                        new HistoryFilter(id, VideoEventKind.GRABBED, null),
                                        paging(5, "descending"))
                                .totalRecords())
                .isEqualTo(9);
        assertThatThrownBy(
                        () ->
                                history.list(
                                        HistoryFilter.ALL,
                                        Paging.of(
                                                200,
                                                1_000,
                                                null,
                                                null,
                                                VideoHistory.SORTS,
                                                "date")))
                .isInstanceOf(Refusal.Invalid.class);
    }

    private List<VideoEventKind> kinds(long id) {
        return events(id).stream().map(VideoEvent::kind).toList();
    }

    private List<VideoEvent> events(long id) {
        return history.list(HistoryFilter.of(id), paging(100, "descending")).records();
    }

    private static Paging paging(int size, String direction) {
        return Paging.of(1, size, null, direction, VideoHistory.SORTS, "date");
    }

    private VideoDetail add(String title) {
        return videos.add(NewVideo.of(title, credits(), VideoKind.OFFICIAL));
    }

    private List<NewCredit> credits() {
        return List.of(new NewCredit("Queen " + word, CreditRole.MAIN));
    }

    private static NewSource source(String name) {
        return new NewSource("https://example.org/" + name, "k:" + name, null, null);
    }

    private static BulkEdit tags(List<String> names) {
        return new BulkEdit(
                null,
                null,
                null,
                null,
                new BulkEdit.Words(BulkEdit.Apply.ADD, names),
                Set.of(),
                Set.of());
    }

    private VideoEdit edit(
            VideoDetail present, String title, VideoFacts facts, Set<VideoField> locks) {
        return new VideoEdit(
                title,
                credits(),
                VideoKind.OFFICIAL,
                null,
                facts,
                null,
                locks,
                present.summary().version());
    }

    private VideoEdit credited(VideoDetail present, String... names) {
        return new VideoEdit(
                present.summary().title(),
                List.of(names).stream()
                        .map(name -> new NewCredit(name + " " + word, CreditRole.MAIN))
                        .toList(),
                VideoKind.OFFICIAL,
                null,
                VideoFacts.NONE,
                null,
                null,
                present.summary().version());
    }

    private VideoEdit withIds(VideoDetail present, Set<ExternalId> ids) {
        return new VideoEdit(
                present.summary().title(),
                credits(),
                VideoKind.OFFICIAL,
                null,
                VideoFacts.NONE,
                ids,
                null,
                present.summary().version());
    }

    private static VideoFacts facts(String album, String... genres) {
        return new VideoFacts(null, album, null, null, List.of(genres), List.of());
    }

    private static SourcedFacts told(String title, VideoFacts facts, String label) {
        return new SourcedFacts(
                "imvdb",
                title,
                List.of(),
                null,
                null,
                new VideoFacts(null, facts.album(), label, null, facts.genres(), List.of()),
                Set.of());
    }

    private interface Deed {
        Object of(int number);
    }

    /** What became of each: its answer, or what it threw. */
    private static List<Object> together(int many, Deed deed) throws InterruptedException {
        try (ExecutorService all = Executors.newFixedThreadPool(many)) {
            List<Callable<Object>> deeds =
                    IntStream.range(0, many)
                            .mapToObj(i -> (Callable<Object>) () -> deed.of(i))
                            .toList();
            List<Object> ends = new ArrayList<>();
            for (Future<Object> each : all.invokeAll(deeds)) {
                try {
                    ends.add(each.get());
                } catch (ExecutionException e) {
                    ends.add(e.getCause());
                }
            }
            return ends;
        }
    }
}
