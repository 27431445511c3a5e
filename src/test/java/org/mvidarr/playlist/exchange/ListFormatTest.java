package org.mvidarr.playlist.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.platform.Refusal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Playlist files as players write them, and as nobody should. */
class ListFormatTest {
    private static TrackList m3u(String text) {
        return ListFormat.M3U8.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsWhatAPlayerWrites() {
        TrackList list =
                m3u(
                        "\uFEFF#EXTM3U\r\n#PLAYLIST:Road trip\r\n"
                                + "#EXTINF:312 tvg-id=\"x\",Björk - Bachelorette\r\n"
                                + "D:\\Videos\\Björk\\Bachelorette.mp4\r\n\r\n"
                                + "#EXTVLCOPT:network-caching=1000\r\n"
                                + "Queen/Radio Ga Ga.mkv\r\n"
                                + "#EXTINF:-1,Just a title\nfile:///srv/a%20b.mp4");

        assertThat(list.name()).isEqualTo("Road trip");
        assertThat(list.tracks())
                .extracting(Track::line, Track::artist, Track::title, Track::durationMillis)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4, "Björk", "Bachelorette", 312_000L),
                        org.assertj.core.groups.Tuple.tuple(7, null, null, null),
                        org.assertj.core.groups.Tuple.tuple(9, null, "Just a title", null));
    }

    @Test
    void readsTheOldCharactersOfOldPlayersAndUtf16() {
        byte[] old =
                "#EXTM3U\nBj\u00f6rk/J\u00f3ga.mpg\n".getBytes(Charset.forName("windows-1252"));
        assertThat(ListFormat.M3U8.read(old).tracks().getFirst().path())
                .isEqualTo("Björk/Jóga.mpg");
        byte[] wide = "\uFEFFBjörk/Jóga.mpg\r\n".getBytes(StandardCharsets.UTF_16BE);
        assertThat(ListFormat.M3U8.read(wide).tracks().getFirst().path())
                .isEqualTo("Björk/Jóga.mpg");
    }

    @Test
    void saysWhichEntriesMakeNoSense() {
        TrackList list =
                m3u(
                        "a\0b.mp4\n"
                                + "x".repeat(100_000)
                                + "\n#EXTINF:1,Still named\n\u0001\n../ok.mp4");

        assertThat(list.tracks())
                .extracting(Track::fault)
                .containsExactly(Track.Fault.UNREADABLE, Track.Fault.TOO_LONG, null, null);
        assertThat(list.tracks().get(2).title()).isEqualTo("Still named");
        assertThat(list.tracks().get(2).path()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /srv/videos/Queen/One.mp4          | srv/videos/Queen/One.mp4
                    D:\\Videos\\Queen\\One.mp4         | Videos/Queen/One.mp4
                    file:///C:/Videos/One%20Two.mp4    | Videos/One Two.mp4
                    file://nas/share/One.mp4           | share/One.mp4
                    file:///srv/100%25.mp4             | srv/100%.mp4
                    ./Queen/../Queen/One.mp4           | Queen/One.mp4
                    ../../../etc/passwd                | etc/passwd
                    Queen/../../../../One.mp4          | One.mp4
                    """)
    void looksForAPathWithoutWhereItLiesOnItsOwnComputer(String path, String whole) {
        List<String> candidates = PathText.candidates(path);
        assertThat(candidates.getFirst()).isEqualTo(whole);
        assertThat(candidates).noneMatch(name -> name.contains("..") || name.startsWith("/"));
        assertThat(candidates.getLast()).isEqualTo(whole.substring(whole.lastIndexOf('/') + 1));
    }

    @Test
    void takesAPercentSignAsItStandsToo() {
        assertThat(PathText.candidates("100%/a%20b.mp4")).contains("100%/a%20b.mp4", "a%20b.mp4");
        assertThat(PathText.candidates("x/a%20b.mp4")).contains("x/a%20b.mp4", "x/a b.mp4");
        assertThat(PathText.candidates("x/%00.mp4")).containsExactly("x/%00.mp4", "%00.mp4");
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatItWrites(ListFormat format) {
        TrackList list =
                new TrackList(
                        "Mine \"1\"",
                        format == ListFormat.M3U8 ? null : "All of it",
                        List.of(
                                track("Queen/One & Two #1.mp4", "Queen", "One - Two"),
                                track("#hash/50%.mp4", "A", "B")));

        byte[] file = format.write(list).getBytes(StandardCharsets.UTF_8);
        TrackList again = format.read(file);

        assertThat(ListFormat.of(file)).isEqualTo(format);
        assertThat(again.name()).isEqualTo(list.name());
        assertThat(again.description()).isEqualTo(list.description());
        assertThat(again.tracks())
                .extracting(Track::artist, Track::title, Track::durationMillis, Track::note)
                .containsExactlyElementsOf(
                        list.tracks().stream()
                                .map(
                                        t ->
                                                org.assertj.core.groups.Tuple.tuple(
                                                        t.artist(),
                                                        t.title(),
                                                        t.durationMillis(),
                                                        t.note()))
                                .toList());
        for (int i = 0; i < 2; i++) {
            assertThat(PathText.candidates(again.tracks().get(i).path()))
                    .contains(list.tracks().get(i).path());
        }
    }

    private static Track track(String path, String artist, String title) {
        return new Track(1, path, artist, title, 61_000L, "a note", null);
    }

    /** What a title or file name can hold must not become a line of its own. */
    @Test
    void writesNoLineThatATitleOrPathSmuggledIn() {
        Track evil =
                new Track(
                        1,
                        "a\n/etc/passwd",
                        "X\r\n#EXTINF:1,Evil",
                        "Y\n/etc/shadow\u2028z",
                        null,
                        "n\n/etc/hosts",
                        null);
        String file = ListFormat.M3U8.write(new TrackList("N\n/etc/fstab", null, List.of(evil)));

        assertThat(file.lines().filter(line -> !line.startsWith("#")))
                .containsExactly("./a%0A/etc/passwd");
        assertThat(m3u(file).tracks()).hasSize(1);
        assertThat(PathText.candidates("./a%0A/etc/passwd")).contains("a\n/etc/passwd");
    }

    @Test
    void writesAVideoWithoutAFileAsARemark() {
        Track none = new Track(1, null, "Queen", "One", null, null, null);
        assertThat(ListFormat.M3U8.write(new TrackList(null, null, List.of(none))))
                .isEqualTo("#EXTM3U\n# Queen - One\n");
    }

    @Test
    void readsJspfHoweverLocationsAreWritten() {
        TrackList list =
                ListFormat.JSPF.read(
                        """
                        {"other": {"deep": [1, {"x": []}]}, "playlist": {"title": "T", "track": [
                          {"location": ["file:///a/b.mp4", "x"], "title": "B", "creator": "A", "duration": 61000},
                          {"location": "c.mp4", "duration": "61"}, {"title": 7}, 5, [1, 2], null,
                          {"location": [], "title": "Only named"}], "meta": [{"a": "b"}]}}
                        """
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(list.name()).isEqualTo("T");
        assertThat(list.tracks())
                .extracting(Track::path)
                .containsExactly("file:///a/b.mp4", "c.mp4", null, null, null, null, null);
        assertThat(list.tracks())
                .extracting(Track::fault)
                .containsExactly(
                        null,
                        null,
                        Track.Fault.EMPTY,
                        Track.Fault.UNREADABLE,
                        Track.Fault.UNREADABLE,
                        Track.Fault.UNREADABLE,
                        null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"playlist\": 5}",
                "{\"playlist\": {\"track\": {}}}",
                "{\"playlist\": {\"track\": [",
                "{\"playlist\": {\"track\": [{\"title\": \"a\"",
                "{\"playlist\": {\"track\": [}]}}",
                "\"x\"",
                "nonsense",
                "\0"
            })
    void refusesWhatIsNoListInJson(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ListFormat.JSPF.read(bytes)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> ListFormat.JSON.read(bytes)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void refusesBrokenCharactersAndBottomlessNesting() {
        byte[] broken = {'{', '"', (byte) 0xC3, '"', ':', '1', '}'};
        assertThatThrownBy(() -> ListFormat.JSPF.read(broken)).isInstanceOf(Refusal.Invalid.class);
        for (String deep :
                List.of(
                        "{\"playlist\": {\"track\": [" + "[".repeat(1_000_000),
                        "{\"playlist\": {\"track\": [{\"x\": " + "[".repeat(1_000_000),
                        "{\"playlist\": {\"track\": [{\"location\": " + "[".repeat(5_000))) {
            assertThatThrownBy(() -> ListFormat.JSPF.read(deep.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(Refusal.Invalid.class);
        }
    }

    @Test
    void readsTenThousandEntriesAndRefusesMore() {
        assertThat(m3u("a.mp4\n".repeat(10_000)).tracks()).hasSize(10_000);
        assertThatThrownBy(() -> m3u("a.mp4\n".repeat(10_001))).isInstanceOf(Refusal.Invalid.class);
        String many = "{\"playlist\": {\"track\": [{}" + ",{}".repeat(10_000) + "]}}";
        assertThatThrownBy(() -> ListFormat.JSPF.read(many.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void failsInNoOtherWayWhateverIsInTheFile() {
        Random random = new Random(20_261_124);
        String[] pieces = {
            "#EXTM3U\n", "#EXTINF:", "#EXTINF:9,", " - ", "\r", "\n", "\0", "\uFEFF", "{", "}", "[",
                    "]",
            "\"playlist\"", ":", "\"track\"", ",", "\"location\"", "\\", "%", "%00", "file://",
                    "..", "/", "é",
            "\uD83D", "1e999", "\"mvidarr\"", "\"entries\"", "null", "\"title\""
        };
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text =
                    new StringBuilder(random.nextBoolean() ? "{\"playlist\":{\"track\":[" : "");
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            for (ListFormat format : ListFormat.values()) {
                try {
                    format.read(bytes)
                            .tracks()
                            .forEach(
                                    track -> {
                                        if (track.path() != null) {
                                            PathText.candidates(track.path());
                                        }
                                    });
                } catch (Refusal.Invalid expected) {
                    assertThat(expected.field()).isEqualTo("file");
                }
            }
        }
    }
}
