package org.mvidarr.organize.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.library.VideoKind;
import org.mvidarr.platform.Refusal;

class NamingTemplateTest {
    private static final NameFacts FULL =
            new NameFacts(
                    7,
                    "The Beatles",
                    "The Beatles feat. Billy Preston",
                    "Get Back",
                    "Let It Be",
                    1969,
                    VideoKind.LIVE,
                    "Live on the Roof",
                    1080);
    private static final NameFacts BARE =
            new NameFacts(8, null, "", "Song", null, null, VideoKind.OFFICIAL, null, null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock =
                    """
                    {Artist}/{Title}{ - Kind}|The Beatles/Get Back - Live on the Roof.mp4|Unknown Artist/Song.mp4
                    {Artist First}/{Artist Sort}/{Title}|B/Beatles, The/Get Back.mp4|U/Unknown Artist/Song.mp4
                    {Artists} - {Title}{ (Year)}{ [Quality]}|The Beatles feat. Billy Preston - Get Back (1969) [1080p].mp4|Unknown Artist - Song.mp4
                    Videos/{Artist}/{Album}/{Title}|Videos/The Beatles/Let It Be/Get Back.mp4|Videos/Unknown Artist/Unknown/Song.mp4
                    {Title} {Id}|Get Back 7.mp4|Song 8.mp4
                    """)
    void fillsTokensAndLeavesOutWhatIsNotKnown(String pattern, String full, String bare) {
        NamingTemplate template = NamingTemplate.of(pattern, KindSuffix.OFF);

        assertThat(template.path(FULL, ".mp4")).isEqualTo(full);
        assertThat(template.path(BARE, ".mp4")).isEqualTo(bare);
    }

    @Test
    void tellsPlexTheKindWhenAsked() {
        NamingTemplate template = NamingTemplate.of("{Artist}/{Title}", KindSuffix.PLEX);

        assertThat(template.path(FULL, ".mp4")).isEqualTo("The Beatles/Get Back-live.mp4");
        assertThat(template.path(BARE, ".mkv")).isEqualTo("Unknown Artist/Song-video.mkv");
    }

    @Test
    void aNameCannotLeaveItsFolder() {
        NameFacts hostile =
                new NameFacts(
                        1, "../..", "", "/etc/passwd", null, null, VideoKind.OFFICIAL, null, null);

        assertThat(NamingTemplate.of(NamingTemplate.DEFAULT, KindSuffix.OFF).path(hostile, ".mp4"))
                .isEqualTo("-/-etc-passwd.mp4");
    }

    @Test
    void aValueIsNeverReadAsAPattern() {
        NameFacts tricky =
                new NameFacts(
                        1,
                        "$1 {Title}",
                        "",
                        "\\{Artist}",
                        null,
                        null,
                        VideoKind.OFFICIAL,
                        null,
                        null);

        assertThat(NamingTemplate.of(NamingTemplate.DEFAULT, KindSuffix.OFF).path(tricky, ".mp4"))
                .isEqualTo("$1 {Title}/-{Artist}.mp4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{Artist}",
                "{Artist}/",
                "/{Title}",
                "{Artist}//{Title}",
                "../{Title}",
                "{Artist}/../{Title}",
                "{Nope}/{Title}",
                "{Title",
                "Title}",
                "{Title}/{Artist}",
                "a/b/c/d/e/f/{Title}",
                "{Artist/Title}",
                "{{Title}}",
                "{Artist}/\n{Title}",
                "{Title}\0"
            })
    void refusesATemplateThatCannotWork(String pattern) {
        assertThatThrownBy(() -> NamingTemplate.of(pattern, KindSuffix.OFF))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void showsExamples() {
        assertThat(NamingTemplate.of(NamingTemplate.DEFAULT, KindSuffix.OFF).examples())
                .containsExactly(
                        "Björk/Bachelorette.mp4",
                        "Queen/Under Pressure - Live at Wembley.mp4",
                        "AC-DC/What's Next to the Moon - Lyrics.mp4");
    }
}
