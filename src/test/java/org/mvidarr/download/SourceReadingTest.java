package org.mvidarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mvidarr.library.CreditRole;
import org.mvidarr.library.ExternalId;
import org.mvidarr.library.NewCredit;
import org.mvidarr.library.NewVideo;
import org.mvidarr.library.ReleaseDate;
import org.mvidarr.library.VideoKind;

import java.util.List;

class SourceReadingTest {
    private static final String URL = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
    private static final String KEY = "youtube:dQw4w9WgXcQ";

    @Test
    void readsArtistAndTitleOutOfTheUploadsTitle() {
        NewVideo video =
                read(
                        facts(
                                "Björk - Bachelorette (Official Video)",
                                List.of(),
                                null,
                                "bjorkdotcom",
                                null));

        assertThat(video.title()).isEqualTo("Bachelorette");
        assertThat(video.credits()).containsExactly(new NewCredit("Björk", CreditRole.MAIN));
        assertThat(video.kind()).isEqualTo(VideoKind.OFFICIAL);
        assertThat(video.externalIds()).containsExactly(new ExternalId("youtube", "dQw4w9WgXcQ"));
        assertThat(video.source()).isNotNull();
        assertThat(video.source().key()).isEqualTo(KEY);
    }

    @Test
    void believesTheSitesOwnCreditsFirst() {
        NewVideo video =
                read(
                        facts(
                                "UNDER PRESSURE live!!!",
                                List.of("Queen", "David Bowie", "queen"),
                                "Under Pressure",
                                "Someone",
                                "1981"));

        assertThat(video.title()).isEqualTo("Under Pressure");
        assertThat(video.credits())
                .containsExactly(
                        new NewCredit("Queen", CreditRole.MAIN),
                        new NewCredit("David Bowie", CreditRole.MAIN));
        assertThat(video.facts().release()).isEqualTo(ReleaseDate.ofYear(1981));
    }

    @Test
    void takesTheChannelForTheArtistWhenNothingElseNamesOne() {
        assertThat(read(facts("Bachelorette", List.of(), null, "Björk - Topic", null)).credits())
                .containsExactly(new NewCredit("Björk", CreditRole.MAIN));
    }

    @Test
    void makesAVideoOutOfNearlyNothing() {
        NewVideo video = read(facts(null, List.of(), null, null, "nonsense"));

        assertThat(video.title()).isNotBlank();
        assertThat(video.credits()).isEmpty();
        assertThat(video.facts().release()).isNull();
    }

    @Test
    void standsEndlessAndStrangeText() {
        String strange = "😀".repeat(400);
        NewVideo video =
                read(
                        facts(
                                strange,
                                List.of(strange, " ", "A".repeat(500)),
                                strange,
                                strange,
                                null));

        assertThat(video.title()).hasSizeLessThanOrEqualTo(500);
        assertThat(video.credits())
                .allSatisfy(credit -> assertThat(credit.name()).hasSizeLessThanOrEqualTo(300));
    }

    private static NewVideo read(SourceFacts facts) {
        return SourceReading.of(facts, URL, KEY);
    }

    private static SourceFacts facts(
            @Nullable String title,
            List<String> artists,
            @Nullable String track,
            @Nullable String channel,
            @Nullable String released) {
        return new SourceFacts(
                title,
                artists,
                track,
                null,
                channel,
                null,
                null,
                released,
                null,
                URL,
                "youtube",
                "dQw4w9WgXcQ");
    }
}
