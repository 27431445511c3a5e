package org.mvidarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mvidarr.platform.DataFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class StagingTest {
    @TempDir Path data;

    private final Staging staging = new Staging();
    private long minFree;

    @BeforeEach
    void furnish() {
        staging.settings =
                new DownloadSettings() {
                    @Override
                    long minFreeBytes() {
                        return minFree;
                    }
                };
        staging.data =
                new DataFolder() {
                    @Override
                    public Path root() {
                        return data;
                    }
                };
    }

    @Test
    void eachDownloadHasAFolderOfItsOwn() {
        assertThat(staging.folder(7)).isDirectory().isEqualTo(data.resolve("staging/7"));
        assertThat(staging.folder(8)).isNotEqualTo(staging.folder(7));
        assertThat(staging.left()).containsExactlyInAnyOrder(7L, 8L);
    }

    @Test
    void removesAllOfADownloadAndNothingElse() throws IOException {
        Path outside = Files.writeString(data.resolve("outside.txt"), "stays");
        Files.createDirectories(staging.folder(7).resolve("tmp/deep"));
        Files.writeString(staging.folder(7).resolve("tmp/deep/part"), "x");
        Files.createSymbolicLink(staging.folder(7).resolve("link"), data);
        Files.writeString(staging.folder(8).resolve("part"), "x");

        staging.remove(7);
        staging.remove(9);

        assertThat(staging.left()).containsExactly(8L);
        assertThat(outside).exists();
    }

    @Test
    void keepsTheFilmThatOthersHaveInHand() throws IOException {
        Path film = Files.writeString(staging.folder(7).resolve("video.mp4"), "film");
        Files.writeString(staging.folder(7).resolve("video.info.json"), "{}");
        Files.createDirectories(staging.folder(7).resolve("tmp"));

        staging.keepOnly(7, film);

        try (var left = Files.list(staging.folder(7))) {
            assertThat(left).containsExactly(film);
        }
        staging.removeEmpty(7);
        assertThat(film).exists();
        Files.delete(film);
        staging.removeEmpty(7);
        assertThat(staging.left()).isEmpty();
    }

    @Test
    void noticesAFullDisk() {
        minFree = 0;
        assertThat(staging.isShort()).isFalse();
        minFree = 1_000_000_000_000L;
        assertThat(staging.isShort()).isTrue();
    }
}
