package org.mvidarr.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.Clips;
import org.mvidarr.fixture.FixtureSite;
import org.mvidarr.fixture.Library;
import org.mvidarr.fixture.RunningServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The server is killed as a power cut would, in the middle of work, and started again. */
class CrashIT {
    private static final int VIDEOS = 8;

    @Test
    void finishesItsJobsAndDownloadsAfterAKill() throws IOException {
        try (FixtureSite site = FixtureSite.start();
                RunningServer server = RunningServer.fresh("crash")) {
            Api api = Api.administrator(server);
            Library library = Library.in(api, server.folder("videos"));
            for (int i = 0; i < VIDEOS; i++) {
                Path film =
                        library.put(Clips.minute(), "Crash Test Dummies/Song Number " + i + ".mp4");
                Files.writeString(
                        film.resolveSibling("Song Number " + i + ".nfo"),
                        "<musicvideo><title>Number "
                                + i
                                + "</title><artist>Crash Test Dummies</artist></musicvideo>");
            }
            site.slowDownTo(60_000);
            api.post("/api/v1/download", "{\"url\":\"" + site.url("/slow.mp4") + "\"}");
            Api.await(
                    "the download is under way",
                    () -> "RUNNING".equals(download(api).getString("status")));
            library.scan();
            Api.await("processing is under way", () -> isUnderWay(api));

            Api signedInJustNow = Api.administrator(server);
            server.kill();
            site.slowDownTo(10_000_000);
            server.start();

            assertThat(List.of(api, signedInJustNow))
                    .as("a crash signs nobody out")
                    .allSatisfy(
                            browser ->
                                    assertThat(browser.get("/api/v1/user/me").statusCode())
                                            .isEqualTo(200));
            Api again = Api.administrator(server);
            Api.await(
                    "the download is done",
                    () -> "DONE".equals(download(again).getString("status")));
            Library.in(again, server.folder("videos-of-nobody")).awaitQuiet();
            assertEverythingIsThereOnce(again);
            assertNothingIsLeftOver(server.data());
        }
    }

    private static boolean isUnderWay(Api api) {
        return api.records("/api/v1/job").stream()
                .map(value -> value.asJsonObject())
                .filter(job -> job.getString("kind").equals("process-video"))
                .anyMatch(job -> job.getString("state").equals("RUNNING"));
    }

    private static JsonObject download(Api api) {
        return api.records("/api/v1/download").getJsonObject(0);
    }

    private static void assertEverythingIsThereOnce(Api api) {
        JsonArray videos = api.records("/api/v1/video?pageSize=100");
        List<String> titles =
                videos.stream().map(video -> video.asJsonObject().getString("title")).toList();
        assertThat(titles).hasSize(VIDEOS + 1).doesNotHaveDuplicates();
        assertThat(videos)
                .allSatisfy(
                        video ->
                                assertThat(video.asJsonObject().getString("state"))
                                        .isEqualTo("HAVE"));
        assertThat(api.records("/api/v1/job"))
                .allSatisfy(
                        job -> assertThat(job.asJsonObject().getString("state")).isEqualTo("DONE"));
        int resumed =
                api.records("/api/v1/job").stream()
                        .mapToInt(job -> job.asJsonObject().getInt("resumed"))
                        .sum();
        assertThat(resumed).as("slices that another run had left unfinished").isPositive();
    }

    private static void assertNothingIsLeftOver(Path data) throws IOException {
        for (String folder : List.of("staging", "work")) {
            Path place = data.resolve(folder);
            if (Files.exists(place)) {
                try (Stream<Path> left = Files.walk(place)) {
                    assertThat(left.filter(Files::isRegularFile))
                            .as("files left in " + folder)
                            .isEmpty();
                }
            }
        }
    }
}
