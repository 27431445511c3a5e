package org.mvidarr.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mvidarr.fixture.Clips;
import org.mvidarr.fixture.TestTools;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.process.Ended;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

class ProberTest {
    private final Prober prober = new Prober(new Ffmpeg(TestTools.tools(), TestTools.runner()));

    @TempDir Path folder;

    @Test
    void readsAnOrdinaryFilm() {
        Probe probe = probe(Clips.mp4());
        assertThat(probe.container()).contains("mp4");
        assertThat(probe.durationMillis()).isCloseTo(4_000, within(100L));
        assertThat(probe.bitRate()).isPositive();
        assertThat(probe.title()).isEqualTo("Fixture Song");
        assertThat(probe.artist()).isEqualTo("The Fixtures");
        assertThat(probe.tags()).containsEntry("date", "2024-05-17");
        assertThat(probe.video().codec()).isEqualTo("h264");
        assertThat(probe.video().profile()).isEqualTo("High");
        assertThat(probe.video().pixelFormat()).isEqualTo("yuv420p");
        assertThat(probe.video().bitDepth()).isEqualTo(8);
        assertThat(probe.video().hdr()).isNull();
        assertThat(probe.video().frameRate()).isEqualTo(25.0);
        assertThat(probe.shown()).isEqualTo(new Size(640, 360));
        assertThat(probe.audio())
                .hasValueSatisfying(
                        audio -> {
                            assertThat(audio.codec()).isEqualTo("aac");
                            assertThat(audio.channels()).isEqualTo(2);
                            assertThat(audio.sampleRate()).isEqualTo(48_000);
                        });
    }

    @Test
    void readsSubtitlesAndChapters() {
        Probe probe = probe(Clips.mkvWithSubtitleAndChapters());
        assertThat(probe.chapters()).isEqualTo(2);
        assertThat(probe.first(StreamKind.SUBTITLE))
                .hasValueSatisfying(
                        subtitle -> {
                            assertThat(subtitle.codec()).isEqualTo("subrip");
                            assertThat(subtitle.language()).isEqualTo("eng");
                        });
        assertThat(probe.title()).isEqualTo("Chaptered");
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void namesTheCodecs(Supplier<Path> clip, String video, String audio) {
        Probe probe = probe(clip.get());
        assertThat(probe.video().codec()).isEqualTo(video);
        assertThat(probe.audio()).map(ProbedStream::codec).hasValue(audio);
        assertThat(probe.durationMillis()).isCloseTo(4_000, within(200L));
    }

    static Stream<Arguments> codecs() {
        return Stream.of(
                codec(Clips::webm, "vp9", "opus"),
                codec(Clips::av1, "av1", "opus"),
                codec(Clips::hevc, "hevc", "aac"));
    }

    private static Arguments codec(Supplier<Path> clip, String video, String audio) {
        return Arguments.of(clip, video, audio);
    }

    @Test
    void knowsHowThePictureIsSeen() {
        assertThat(probe(Clips.rotated()).video().rotation()).isIn(90, 270);
        assertThat(probe(Clips.rotated()).shown()).isEqualTo(new Size(240, 426));
        assertThat(probe(Clips.anamorphic()).shown()).isEqualTo(new Size(427, 240));
        assertThat(probe(Clips.fourByThree()).shown()).isEqualTo(new Size(320, 240));
    }

    @Test
    void tellsACoverFromTheFilm() {
        Probe probe = probe(Clips.withCover());
        assertThat(probe.streams()).filteredOn(ProbedStream::attachedPicture).hasSize(1);
        assertThat(probe.video().codec()).isEqualTo("h264");
    }

    @Test
    void readsAFilmWithoutSound() {
        assertThat(probe(Clips.withoutAudio()).audio()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("noFilms")
    void refusesWhatIsNoFilm(Supplier<Path> clip, String code) {
        Path file = clip.get();
        assertThatThrownBy(() -> probe(file))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    static Stream<Arguments> noFilms() {
        return Stream.of(
                noFilm(Clips::empty, "media.empty"),
                noFilm(Clips::garbage, "media.unreadable"),
                noFilm(Clips::webPage, "media.unreadable"),
                noFilm(Clips::truncatedWithoutIndex, "media.unreadable"),
                noFilm(Clips::audioOnly, "media.no-video"));
    }

    private static Arguments noFilm(Supplier<Path> clip, String code) {
        return Arguments.of(clip, code);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> probe(folder.resolve("none.mp4")))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ffconcat version 1.0|file '/etc/passwd'",
        "#EXTM3U|#EXTINF:10,|/etc/passwd|#EXT-X-ENDLIST",
        "#EXTM3U|#EXT-X-TARGETDURATION:2|#EXTINF:2,|%s|#EXT-X-ENDLIST"
    })
    void doesNotFollowAPlaylistUnderAFilmsName(String lines) throws IOException {
        Path file = folder.resolve("film.mp4");
        Files.writeString(file, lines.formatted(Clips.mp4()).replace('|', '\n') + "\n");
        assertThatThrownBy(() -> probe(file))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("media.unreadable"));
    }

    @ParameterizedTest
    @CsvSource({
        "-i.mp4",
        "a%03d'\"$(id)`.mp4",
        "名前 🎵 \u202e.mp4",
        "concat:x|y.mp4",
        "line\\nbreak.mp4"
    })
    void mindsNoNameHoweverOdd(String name) throws IOException {
        Path file = Files.copy(Clips.smallMp4(), folder.resolve(name.replace("\\n", "\n")));
        assertThat(probe(file).video().codec()).isEqualTo("h264");
    }

    @ParameterizedTest
    @CsvSource({"STOPPED,-1,media.stopped", "TIMED_OUT,-1,media.slow", "EXITED,137,media.stopped"})
    void doesNotBlameTheFileForWhatWasDoneToUs(Ended.How how, int exitCode, String code) {
        Ended ended = new Ended(how, exitCode, Duration.ZERO, "");
        assertThatThrownBy(() -> Ffmpeg.settled(ended))
                .isInstanceOfSatisfying(
                        Refusal.Unavailable.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private Probe probe(Path file) {
        return prober.probe(file, () -> false);
    }
}
