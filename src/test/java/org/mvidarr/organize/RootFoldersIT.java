package org.mvidarr.organize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.jobs.JobState;
import org.mvidarr.jobs.JobTrigger;
import org.mvidarr.jobs.Jobs;
import org.mvidarr.library.CreditRole;
import org.mvidarr.library.NewCredit;
import org.mvidarr.library.NewVideo;
import org.mvidarr.library.VideoCatalog;
import org.mvidarr.library.VideoKind;
import org.mvidarr.media.KnownFile;
import org.mvidarr.media.MediaPlace;
import org.mvidarr.media.MediaStore;
import org.mvidarr.platform.DataFolder;
import org.mvidarr.platform.Refusal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Root folders, scans and placing on the real database and a real disk. */
@Timeout(180)
@ExtendWith(ArquillianExtension.class)
class RootFoldersIT {
    @Inject RootFolders folders;

    @Inject Jobs jobs;

    @Inject MediaStore store;

    @Inject VideoCatalog videos;

    @Inject Placement placement;

    @Inject DataFolder data;

    private Path root;
    private long id;

    @BeforeEach
    void addRoot() throws Exception {
        root = Files.createTempDirectory("root");
        id = folders.add(root.toString()).id();
    }

    @AfterEach
    void forgetRoot() throws Exception {
        folders.remove(id);
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.toList().reversed()) {
                Files.delete(each);
            }
        }
    }

    @Test
    void recordsWhatComesChangesMovesAndGoes() throws Exception {
        file("A/one.mp4", "1");
        file("A/two.mp4", "2");
        file("A/three 🔥.mp4", "3");
        assertThat(scan()).isEqualTo(JobState.DONE);
        long two = known("A/two.mp4").id();

        Files.move(
                root.resolve("A/two.mp4"),
                Files.createDirectory(root.resolve("B")).resolve("two.mp4"));
        Files.delete(root.resolve("A/one.mp4"));
        scan();

        assertThat(known("B/two.mp4").id()).isEqualTo(two);
        assertThat(known("A/one.mp4").missing()).isTrue();
        assertThat(known("A/three 🔥.mp4").missing()).isFalse();
    }

    @Test
    void callsNothingMissingWhileTheDiskIsAway() throws Exception {
        file("A/one.mp4", "1");
        scan();
        Path away = root.resolveSibling(root.getFileName() + "-away");
        Files.move(root, away);
        Files.createDirectory(root);

        assertThatThrownBy(() -> folders.startScan(id, JobTrigger.USER, null))
                .isInstanceOf(Refusal.Unavailable.class);
        assertThat(folders.get(id).accessible()).isFalse();
        assertThat(known("A/one.mp4").missing()).isFalse();

        Files.delete(root);
        Files.move(away, root);
        assertThat(folders.get(id).accessible()).isTrue();
    }

    @Test
    void placesAStagedFilmWithItsSideFilesAndNeverOverAnother() throws Exception {
        long video =
                videos.add(
                                NewVideo.of(
                                        "What's: Next?" + UUID.randomUUID(),
                                        List.of(new NewCredit("AC/DC", CreditRole.MAIN)),
                                        VideoKind.OFFICIAL))
                        .summary()
                        .id();
        for (int turn = 0; turn < 2; turn++) {
            Path staged =
                    Files.createDirectories(
                            data.folder(MediaStore.STAGING).resolve(UUID.randomUUID().toString()));
            Path film = Files.writeString(staged.resolve("x.mp4"), "film");
            Files.writeString(staged.resolve("x.nfo"), "nfo");
            long file = store.addStaged(video, film);

            placement.place(root(), store.film(file), store.get(file), "AC-DC/Song.mp4");

            assertThat(store.get(file).place()).isEqualTo(MediaPlace.LIBRARY);
            assertThat(staged).doesNotExist();
        }
        assertThat(root.resolve("AC-DC").toFile().list())
                .containsExactlyInAnyOrder("Song.mp4", "Song.nfo", "Song (2).mp4", "Song (2).nfo");
    }

    @Test
    void refusesAFolderThatCannotBeOne() {
        for (String path :
                List.of(
                        "",
                        "relative",
                        "/no/such/folder",
                        data.root().toString(),
                        root.toString(),
                        "/\0")) {
            assertThatThrownBy(() -> folders.add(path))
                    .as(path)
                    .isInstanceOf(Refusal.Invalid.class);
        }
    }

    private RootPlace root() {
        return folders.place(id);
    }

    private JobState scan() throws InterruptedException {
        long job = folders.startScan(id, JobTrigger.USER, null);
        while (jobs.get(job).endedAt() == null) {
            Thread.sleep(50);
        }
        return jobs.get(job).state();
    }

    private KnownFile known(String path) {
        return store.known(id).stream()
                .filter(file -> file.relativePath().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private void file(String path, String content) throws Exception {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
