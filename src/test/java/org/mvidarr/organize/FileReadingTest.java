package org.mvidarr.organize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mvidarr.library.CreditRole;
import org.mvidarr.library.ExternalId;
import org.mvidarr.library.NewCredit;
import org.mvidarr.library.NewVideo;
import org.mvidarr.library.VideoKind;
import org.mvidarr.organize.nfo.Nfo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class FileReadingTest {
    private final FileReading reading =
            new FileReading(name -> List.of("Portishead", "Brother & Sister").contains(name));

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            nullValues = "-",
            textBlock =
                    """
                    Björk/Bachelorette.mp4¦Björk¦Bachelorette¦OFFICIAL¦-
                    Björk - Bachelorette (Official Video).mkv¦Björk¦Bachelorette¦OFFICIAL¦-
                    Björk/Björk - Army of Me.mp4¦Björk¦Army of Me¦OFFICIAL¦-
                    Björk/Homogenic/Bachelorette.mp4¦Björk¦Bachelorette¦OFFICIAL¦Homogenic
                    Björk/Homogenic/03 - Bachelorette.mp4¦Björk¦Bachelorette¦OFFICIAL¦Homogenic
                    Björk/Homogenic/03 Bachelorette.mp4¦Björk¦Bachelorette¦OFFICIAL¦Homogenic
                    U2/Sunday Bloody Sunday - Live at Red Rocks.mp4¦U2¦Sunday Bloody Sunday¦LIVE¦-
                    Roxy Music/Avalon.avi¦Roxy Music¦Avalon¦OFFICIAL¦-
                    Various/Queen - Innuendo.mp4¦Queen¦Innuendo¦OFFICIAL¦-
                    Portishead/Sour Times - Nobody Loves Me.mp4¦Portishead¦Sour Times - Nobody Loves Me¦OFFICIAL¦-
                    Brother & Sister/Home.mp4¦Brother & Sister¦Home¦OFFICIAL¦-
                    Eminem/Love The Way You Lie ft. Rihanna.mp4¦Eminem + Rihanna¦Love The Way You Lie¦OFFICIAL¦-
                    311/311 - Amber.mp4¦311¦Amber¦OFFICIAL¦-
                    AC-DC/Thunderstruck.mp4¦AC-DC¦Thunderstruck¦OFFICIAL¦-
                    clip.mp4¦¦clip¦OFFICIAL¦-
                    """)
    void readsFolderAndFileName(
            String path, String artists, String title, VideoKind kind, String album) {
        NewVideo video = reading.ofName(Path.of(path));

        assertThat(artists(video)).isEqualTo(artists == null ? "" : artists);
        assertThat(video.title()).isEqualTo(title);
        assertThat(video.kind()).isEqualTo(kind);
        assertThat(video.facts().album()).isEqualTo(album);
    }

    @Test
    void cutsWhatIsTooLongBetweenCharacters() {
        Path file = Path.of("x.mp4");

        assertThat(reading.ofTags("a" + "🎉".repeat(600), null, file).title())
                .hasSizeLessThanOrEqualTo(500)
                .endsWith("🎉");
        assertThat(artists(reading.ofTags("Song", "bb" + "🎧".repeat(200), file)))
                .hasSizeLessThanOrEqualTo(300)
                .endsWith("🎧");
    }

    @Test
    void takesTheIdDownloadProgramsAppend() {
        assertThat(
                        reading.ofName(Path.of("Gorillaz/Feel Good Inc. [HyHNuVaZJ-k].mp4"))
                                .externalIds())
                .containsExactly(new ExternalId("youtube", "HyHNuVaZJ-k"));
    }

    @Test
    void believesTagsBeforeNames() {
        NewVideo video = reading.ofTags("Song (Live)", "Queen & David Bowie", Path.of("x/y.mp4"));

        assertThat(artists(video)).isEqualTo("Queen + David Bowie");
        assertThat(video.title()).isEqualTo("Song");
        assertThat(video.kind()).isEqualTo(VideoKind.LIVE);
    }

    @Test
    void takesTheArtistFromTheFolderWhenTheTagsNameNone() {
        assertThat(artists(reading.ofTags("Song", null, Path.of("Björk/y.mp4"))))
                .isEqualTo("Björk");
    }

    @Test
    void believesAnNfoToTheLetter() {
        Nfo nfo =
                new Nfo(
                        "Alpha - Beta",
                        List.of("Earth & Wind", "Guest"),
                        List.of("A Director"),
                        "Album",
                        "Label",
                        null,
                        List.of("Rock"),
                        List.of("live", "mine"),
                        "1985-06",
                        Map.of("imvdb", "42", "Odd Type!", "x"),
                        null);

        NewVideo video = reading.ofNfo(nfo, "Alpha - Beta", Path.of("z/y.mp4"));

        assertThat(video.title()).isEqualTo("Alpha - Beta");
        assertThat(video.credits())
                .containsExactly(
                        new NewCredit("Earth & Wind", CreditRole.MAIN),
                        new NewCredit("Guest", CreditRole.MAIN),
                        new NewCredit("A Director", CreditRole.DIRECTOR));
        assertThat(video.kind()).isEqualTo(VideoKind.LIVE);
        assertThat(video.facts().tags()).containsExactly("mine");
        assertThat(video.facts().release()).hasToString("1985-06");
        assertThat(video.externalIds()).containsExactly(new ExternalId("imvdb", "42"));
    }

    private static String artists(NewVideo video) {
        return video.credits().stream().map(NewCredit::name).collect(Collectors.joining(" + "));
    }
}
