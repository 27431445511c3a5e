package org.mvidarr.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mvidarr.fixture.Clips;
import org.mvidarr.fixture.TestTools;
import org.mvidarr.platform.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

class DecodeCheckTest {
    private final Ffmpeg ffmpeg = new Ffmpeg(TestTools.tools(), TestTools.runner());
    private final Prober prober = new Prober(ffmpeg);

    @TempDir Path folder;

    @Test
    void passesWholeFilms() {
        for (Path clip :
                new Path[] {
                    Clips.mp4(),
                    Clips.webm(),
                    Clips.hevc(),
                    Clips.av1(),
                    Clips.withoutAudio(),
                    Clips.mkvWithSubtitleAndChapters(),
                    Clips.withCover()
                }) {
            assertThatCode(() -> check(clip))
                    .as(clip.getFileName().toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void findsTheTruncatedOne() {
        assertThatThrownBy(() -> check(Clips.truncated())).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void findsTheCorruptOne() {
        assertThatThrownBy(() -> check(Clips.corrupt()))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("media.damaged"));
    }

    @Test
    void findsAMatroskaFileThatSimplyEnds() throws IOException {
        Path mkv = folder.resolve("minute.mkv");
        ffmpeg.run(
                List.of("-i", Clips.minute().toString(), "-c", "copy", mkv.toString()),
                Work.light(folder, Duration.ofMinutes(1), () -> false));
        byte[] all = Files.readAllBytes(mkv);
        Files.write(mkv, Arrays.copyOf(all, all.length / 2));
        assertThatThrownBy(() -> check(mkv)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void stopsWhenAsked() {
        assertThatThrownBy(
                        () ->
                                new DecodeCheck(ffmpeg)
                                        .check(
                                                Clips.minute(),
                                                prober.probe(Clips.minute(), () -> false),
                                                folder,
                                                () -> true))
                .isInstanceOfSatisfying(
                        Refusal.Unavailable.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("media.stopped"));
    }

    private void check(Path clip) {
        new DecodeCheck(ffmpeg).check(clip, prober.probe(clip, () -> false), folder, () -> false);
    }
}
