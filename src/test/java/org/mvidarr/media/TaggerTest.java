package org.mvidarr.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mvidarr.fixture.Clips;
import org.mvidarr.fixture.TestTools;
import org.mvidarr.platform.Refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class TaggerTest {
    private final Ffmpeg ffmpeg = new Ffmpeg(TestTools.tools(), TestTools.runner());
    private final Prober prober = new Prober(ffmpeg);
    private final Tagger tagger = new Tagger(ffmpeg);
    private final Tags tags =
            new Tags("Bachelorette – \"live\"\n=x", "Björk; 坂本", "Homogenic", "Pop", "1997-12-01");

    @TempDir Path folder;

    @Test
    void writesTagsIntoACopy() throws IOException {
        byte[] before = Files.readAllBytes(Clips.mp4());
        Path copy = copy(Clips.mp4());
        assertThat(copy).hasParent(folder).hasFileName("tagged.mp4");
        Probe probe = prober.probe(copy, () -> false);
        assertThat(probe.title()).isEqualTo("Bachelorette – \"live\" =x");
        assertThat(probe.artist()).isEqualTo("Björk; 坂本");
        assertThat(probe.tags())
                .containsEntry("album", "Homogenic")
                .containsEntry("date", "1997-12-01");
        assertThat(Files.readAllBytes(Clips.mp4())).isEqualTo(before);
    }

    @Test
    void putsTheIndexOfAnMp4First() throws IOException {
        String start =
                new String(Files.readAllBytes(copy(Clips.smallMp4())), StandardCharsets.ISO_8859_1);
        assertThat(start.indexOf("moov")).isPositive().isLessThan(start.indexOf("mdat"));
    }

    @Test
    void keepsSubtitlesAndChaptersAndCovers() {
        Probe matroska = prober.probe(copy(Clips.mkvWithSubtitleAndChapters()), () -> false);
        assertThat(matroska.chapters()).isEqualTo(2);
        assertThat(matroska.first(StreamKind.SUBTITLE)).isPresent();
        assertThat(matroska.artist()).isEqualTo("Björk; 坂本");
        Probe cover = prober.probe(copy(Clips.withCover()), () -> false);
        assertThat(cover.streams()).filteredOn(ProbedStream::attachedPicture).hasSize(1);
    }

    @Test
    void leavesWhatItIsNotGiven() {
        Path copy =
                tagger.copyWithTags(
                        Clips.mp4(),
                        new Tags("Other", null, null, null, null),
                        folder,
                        () -> false);
        Probe probe = prober.probe(copy, () -> false);
        assertThat(probe.title()).isEqualTo("Other");
        assertThat(probe.artist()).isEqualTo("The Fixtures");
    }

    @Test
    void tagsWebm() {
        assertThat(prober.probe(copy(Clips.webm()), () -> false).title())
                .startsWith("Bachelorette");
    }

    @Test
    void refusesFilesThatCarryNoTags() throws IOException {
        Path avi = Files.copy(Clips.mp4(), folder.resolve("x.avi"));
        assertThat(tagger.canTag(avi)).isFalse();
        assertThatThrownBy(() -> copy(avi))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("avi");
    }

    private Path copy(Path clip) {
        return tagger.copyWithTags(clip, tags, folder, () -> false);
    }
}
