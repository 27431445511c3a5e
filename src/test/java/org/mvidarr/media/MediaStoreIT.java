package org.mvidarr.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.jobs.JobState;
import org.mvidarr.jobs.JobTrigger;
import org.mvidarr.jobs.JobView;
import org.mvidarr.jobs.Jobs;
import org.mvidarr.jobs.NewJob;
import org.mvidarr.library.NewVideo;
import org.mvidarr.library.VideoCatalog;
import org.mvidarr.library.VideoKind;
import org.mvidarr.platform.DataFolder;
import org.mvidarr.platform.Refusal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

@Timeout(120)
@ExtendWith(ArquillianExtension.class)
class MediaStoreIT {
    private static final Instant SOME_TIME = Instant.parse("2026-03-04T05:06:07.123456789Z");

    @Inject MediaStore store;
    @Inject ArtworkStore artwork;
    @Inject ArtworkFiles pictures;
    @Inject Ffmpeg ffmpeg;
    @Inject DataFolder data;
    @Inject VideoCatalog videos;
    @Inject Jobs jobs;
    @Inject EntityManager database;
    @Inject UserTransaction transaction;

    @Test
    void probesAndPicturesAFilmThatADownloadBrought() throws Exception {
        long video = video();
        long file = store.addStaged(video, staged());
        assertThat(store.filmOf(video))
                .hasValueSatisfying(film -> assertThat(film.state()).isEqualTo(MediaState.FOUND));

        assertThat(run(file).state()).isEqualTo(JobState.DONE);

        MediaFileView seen = store.get(file);
        assertThat(seen.state()).isEqualTo(MediaState.PROBED);
        assertThat(seen.durationMillis()).isEqualTo(3_000);
        assertThat(seen.videoCodec()).isEqualTo("h264");
        assertThat(seen.height()).isEqualTo(180);
        assertThat(store.streams(file))
                .extracting(StreamView::kind)
                .containsExactly(StreamKind.VIDEO, StreamKind.AUDIO);

        ArtworkView poster = artwork.poster(video).orElseThrow();
        assertThat(poster.width()).isEqualTo(320);
        assertThat(poster.colour()).matches("#[0-9a-f]{6}");
        assertThat(pictures.file(poster.hash(), poster.widthFor(100))).isNotEmptyFile();
        assertThat(artwork.posters(List.of(video, -1L))).containsOnlyKeys(video);
        SpriteView sprite = artwork.sprite(video).orElseThrow();
        assertThat(sprite.webVtt("x")).contains("00:00:02.000 --> 00:00:03.000");
        assertThat(pictures.file(sprite.hash(), sprite.width())).isNotEmptyFile();
        assertThat(data.folder("work")).isEmptyDirectory();
    }

    @Test
    void doesTheSameTwiceWithoutDoubles() throws Exception {
        long video = video();
        long file = store.addStaged(video, staged());
        run(file);
        String before = artwork.poster(video).orElseThrow().hash();
        assertThat(run(file).state()).isEqualTo(JobState.DONE);
        assertThat(store.streams(file)).hasSize(2);
        assertThat(artwork.poster(video).orElseThrow().hash()).isEqualTo(before);
        assertThat(count("select count(*) from artwork where video_id = " + video)).isEqualTo(2);
    }

    @Test
    void leavesAPictureThatAPersonChose() throws Exception {
        long video = video();
        write(
                "insert into artwork (id, video_id, kind, content_hash, width, height, origin,"
                        + " created_at) values (nextval('artwork_seq'), "
                        + video
                        + ", 'POSTER', '"
                        + "0".repeat(64)
                        + "', 10, 10, 'UPLOAD', now())");
        run(store.addStaged(video, staged()));
        assertThat(artwork.poster(video).orElseThrow().origin()).isEqualTo(ArtworkOrigin.UPLOAD);
        assertThat(
                        count(
                                "select count(*) from artwork where kind = 'POSTER' and video_id = "
                                        + video))
                .isEqualTo(2);
    }

    @Test
    void recordsThatAFileIsNoFilm() throws Exception {
        long video = video();
        Path text = staging().resolve(UUID.randomUUID() + ".mp4");
        Files.writeString(text, "not a film");
        long file = store.addStaged(video, text);
        assertThat(run(file).state()).isEqualTo(JobState.FAILED);
        assertThat(store.get(file).state()).isEqualTo(MediaState.BROKEN);
        assertThat(store.get(file).reasonCode()).isEqualTo("media.unreadable");
        assertThat(store.filmOf(video)).isEmpty();
    }

    @Test
    void recordsWhatAScanSees() throws Exception {
        long root = rootFolder();
        List<SeenFile> all =
                IntStream.range(0, 5_000)
                        .mapToObj(
                                i ->
                                        new SeenFile(
                                                "Artist/Film 'ö' \"" + i + "\".mp4",
                                                i,
                                                SOME_TIME.plusSeconds(i)))
                        .toList();
        List<Long> added = store.addFound(root, all);
        assertThat(added).hasSize(5_000).doesNotHaveDuplicates();
        Map<String, KnownFile> known =
                store.known(root).stream().collect(toMap(KnownFile::relativePath, file -> file));
        assertThat(known).hasSize(5_000);
        assertThat(all)
                .allSatisfy(
                        seen -> assertThat(known.get(seen.relativePath()).sameAs(seen)).isTrue());

        SeenFile changed = new SeenFile(all.getFirst().relativePath(), 77, SOME_TIME);
        assertThat(store.addFound(root, List.of(changed)))
                .containsExactly(known.get(changed.relativePath()).id());
        assertThat(store.get(known.get(changed.relativePath()).id()).sizeBytes()).isEqualTo(77);

        store.markMissing(added);
        assertThat(store.known(root)).allMatch(KnownFile::missing);
        store.markPresent(added.subList(0, 1));
        assertThat(store.known(root)).filteredOn(file -> !file.missing()).hasSize(1);
    }

    @Test
    void movesAStagedFileIntoTheLibrary() throws Exception {
        long video = video();
        long root = rootFolder();
        long file = store.addStaged(video, staged());
        store.placed(file, root, new SeenFile("A/b.mp4", 5, SOME_TIME));
        assertThat(store.get(file).place()).isEqualTo(MediaPlace.LIBRARY);
        assertThat(store.film(file).path().toString()).endsWith("/A/b.mp4").startsWith("/nowhere/");
    }

    @Test
    void takesNoStagedFileFromElsewhere() throws Exception {
        long video = video();
        assertThatThrownBy(() -> store.addStaged(video, Path.of("/etc/passwd")))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> store.addStaged(video, staging().resolve("none.mp4")))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> store.get(-1)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> pictures.file("../../x", 1)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void keepsAFileWhenItsVideoIsRemoved() throws Exception {
        long video = video();
        long file = store.addStaged(video, staged());
        run(file);
        videos.remove(video);
        assertThat(store.get(file).videoId()).isNull();
        assertThat(run(file).state()).isEqualTo(JobState.FAILED);
    }

    private JobView run(long file) throws InterruptedException {
        long job =
                jobs.start(
                        new NewJob(
                                "refresh-media",
                                JobTrigger.USER,
                                null,
                                null,
                                null,
                                List.of(file),
                                1));
        while (jobs.get(job).endedAt() == null) {
            Thread.sleep(50);
        }
        return jobs.get(job);
    }

    private long video() {
        return videos.add(NewVideo.of("Song " + UUID.randomUUID(), List.of(), VideoKind.OFFICIAL))
                .summary()
                .id();
    }

    private Path staging() {
        return data.folder(MediaStore.STAGING);
    }

    private Path staged() {
        Path film = staging().resolve(UUID.randomUUID() + ".mp4");
        List<String> arguments =
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=s=320x180:r=25:d=3",
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=d=3",
                        "-c:v",
                        "libx264",
                        "-preset",
                        "ultrafast",
                        "-pix_fmt",
                        "yuv420p",
                        "-c:a",
                        "aac",
                        film.toString());
        assertThat(
                        ffmpeg.run(
                                        arguments,
                                        Work.light(staging(), Duration.ofMinutes(1), () -> false))
                                .ok())
                .isTrue();
        return film;
    }

    private long rootFolder() throws Exception {
        String path = "/nowhere/" + UUID.randomUUID();
        write(
                "insert into root_folder (id, path, marker, created_at) values"
                        + " (nextval('root_folder_seq'), '"
                        + path
                        + "', 'x', now())");
        return count("select id from root_folder where path = '" + path + "'");
    }

    private void write(String sql) throws Exception {
        transaction.begin();
        database.createNativeQuery(sql).executeUpdate();
        transaction.commit();
    }

    private long count(String sql) throws Exception {
        transaction.begin();
        try {
            return ((Number) database.createNativeQuery(sql).getSingleResult()).longValue();
        } finally {
            transaction.rollback();
        }
    }
}
