package org.mvidarr.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The doors of artists and videos, on the real database. Each test lives under a word of its own.
 */
@Timeout(120)
@ExtendWith(ArquillianExtension.class)
class VideoCatalogIT {
    @Inject VideoCatalog videos;

    @Inject ArtistCatalog artists;

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void creditsSeveralArtistsWithRoles() {
        VideoView view = videos.add(video("Under Pressure", "Queen", "David Bowie")).summary();

        assertThat(view.artistLine()).isEqualTo("Queen " + word + " & David Bowie " + word);
        assertThat(view.artists()).extracting(CreditView::role).containsOnly(CreditRole.MAIN);
        assertThat(view.state()).isEqualTo(VideoState.KNOWN);
    }

    @Test
    void answersWithTheVideoThatIsKnownByAnOutsideId() {
        ExternalId id = new ExternalId("youtube", word);
        long first = videos.add(known("One", id)).summary().id();

        assertThat(videos.add(known("Two", id)).summary().id()).isEqualTo(first);
        assertThat(videos.find(id)).contains(first);
        assertThat(videos.findOrAdd(video("one!", "Queen")).summary().id()).isEqualTo(first);
    }

    @Test
    void makesEachVideoAndArtistOnceHoweverManyAskAtATime() throws Exception {
        ExternalId id = new ExternalId("imvdb", word);
        Set<Long> made = new HashSet<>();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Future<Long>> asked = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String title = "T" + i;
                asked.add(many.submit(() -> videos.add(known(title, id)).summary().id()));
            }
            for (Future<Long> each : asked) {
                made.add(each.get());
            }
        }
        assertThat(made).hasSize(1);
        assertThat(
                        artists.list("Queen " + word, paging("name", ArtistCatalog.SORTS))
                                .totalRecords())
                .isEqualTo(1);
    }

    @Test
    void findsByBeginningsWithoutAccentsAndWithASlip() {
        videos.add(video("Bachelorette", "Björk"));

        for (String search :
                List.of(
                        "bjork " + word,
                        "bachel " + word,
                        word + " BJÖRK",
                        "Bjork " + word + " Bacheloret")) {
            assertThat(
                            videos.list(
                                            new VideoFilter(search, null, null, null),
                                            paging("relevance", VideoCatalog.SORTS))
                                    .records())
                    .as(search)
                    .extracting(VideoView::title)
                    .contains("Bachelorette");
        }
        for (String search : List.of("%", "_", "\\", "' & | !:*", "🔥", "'; drop table video")) {
            videos.list(
                    new VideoFilter(search, null, null, null),
                    paging("relevance", VideoCatalog.SORTS));
        }
    }

    @Test
    void pagesEverySortWithoutGapOrRepeat() {
        for (int i = 0; i < 7; i++) {
            videos.add(video("Same title", "Artist " + i));
        }
        VideoFilter mine = new VideoFilter(word, null, null, null);
        for (String sort : VideoCatalog.SORTS) {
            for (String direction : List.of("ascending", "descending")) {
                List<Long> seen = new ArrayList<>();
                for (int page = 1; page <= 4; page++) {
                    videos.list(
                                    mine,
                                    Paging.of(
                                            page, 2, sort, direction, VideoCatalog.SORTS, "title"))
                            .records()
                            .forEach(view -> seen.add(view.id()));
                }
                assertThat(seen).as(sort + " " + direction).hasSize(7).doesNotHaveDuplicates();
            }
        }
        assertThat(videos.counts(mine)).containsEntry(VideoState.KNOWN, 7L);
    }

    @Test
    void locksWhatAPersonEditsAndRefusesAStaleEdit() {
        VideoView before = videos.add(video("Old", "Queen")).summary();
        VideoEdit edit =
                new VideoEdit(
                        "New",
                        credits("Queen", "Guest"),
                        VideoKind.LIVE,
                        null,
                        VideoFacts.NONE,
                        null,
                        null,
                        before.version());

        VideoDetail after = videos.edit(before.id(), edit);

        assertThat(after.summary().title()).isEqualTo("New");
        assertThat(after.lockedFields())
                .containsExactly(VideoField.TITLE, VideoField.CREDITS, VideoField.KIND);
        assertThatThrownBy(() -> videos.edit(before.id(), edit))
                .isInstanceOf(Refusal.Conflict.class);
    }

    private NewVideo video(String title, String... names) {
        return NewVideo.of(title, credits(names), VideoKind.OFFICIAL);
    }

    private NewVideo known(String title, ExternalId id) {
        return new NewVideo(
                title,
                credits("Queen"),
                VideoKind.OFFICIAL,
                null,
                VideoFacts.NONE,
                Set.of(id),
                null,
                VideoIntent.KNOWN);
    }

    private List<NewCredit> credits(String... names) {
        return List.of(names).stream()
                .map(name -> new NewCredit(name + " " + word, CreditRole.MAIN))
                .toList();
    }

    private static Paging paging(String sort, Set<String> sorts) {
        return Paging.of(1, 10, sort, null, sorts, sort);
    }
}
