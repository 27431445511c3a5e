package org.mvidarr.organize;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.Clips;
import org.mvidarr.fixture.FixtureSite;
import org.mvidarr.fixture.Library;
import org.mvidarr.fixture.RunningServer;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What people see while the disk of a root folder is away. A server of its own, since it must be
 * the only root folder.
 */
class DiskAwayIT {
    private static FixtureSite site;
    private static RunningServer server;
    private static Api api;
    private static Library library;

    private final Path away = library.folder().resolveSibling("unplugged");

    @BeforeAll
    static void start() {
        site = FixtureSite.start();
        server = RunningServer.fresh("disk-away");
        api = Api.administrator(server);
        library = Library.in(api, server.folder("videos"));
    }

    @AfterAll
    static void stop() {
        server.close();
        site.close();
    }

    @BeforeEach
    void plugIn() throws Exception {
        if (Files.exists(away)) {
            Files.move(away, library.folder());
        }
    }

    @Test
    void itsVideosAreOfflineUntilItIsBack() throws Exception {
        library.put(Clips.mp4(), "The Fixtures/Kept.mp4");
        library.scanToTheEnd();
        JsonObject video = library.video("Fixture Song");
        String address = "/api/v1/video/" + video.getInt("id");
        assertThat(video.getString("state")).isEqualTo("HAVE");

        Files.move(library.folder(), away);
        Api.await("it is offline", () -> state(address).equals("OFFLINE"));

        assertThat(library.video("Fixture Song").getString("state")).isEqualTo("OFFLINE");
        assertThat(api.records("/api/v1/video?state=OFFLINE&search=Fixture%20Song")).hasSize(1);
        assertThat(api.records("/api/v1/video?state=HAVE&search=Fixture%20Song")).isEmpty();
        assertThat(api.get("/videos?status=OFFLINE").body())
                .contains("Fixture Song", "Disk offline");
        assertThat(api.get("/video?id=" + video.getInt("id")).body())
                .contains("Disk offline", "as soon as the disk is back")
                .doesNotContain("<video");

        Files.move(away, library.folder());
        Api.await("it is in the library again", () -> state(address).equals("HAVE"));
    }

    @Test
    void aDownloadThatCannotBeFiledHasFailedUntilItsJobSucceeds() throws Exception {
        Files.move(library.folder(), away);
        JsonObject added =
                Api.object(
                        api.post(
                                "/api/v1/download",
                                "{\"url\": \"" + site.url("/page/jsonld.html") + "\"}"));
        String download = "/api/v1/download/" + added.getInt("id");

        Api.await("it has failed", () -> status(download).equals("FAILED"));

        JsonObject stuck = api.object(download);
        assertThat(stuck.getString("reason")).isEqualTo("NOT_FILED");
        assertThat(stuck.getString("errorMessage")).contains("could not be put into the library");
        assertThat(api.get("/activity?tab=history").body())
                .contains("could not be put into the library", "name=\"f:retry\"");
        String video = "/api/v1/video/" + stuck.getInt("videoId");
        assertThat(state(video)).isEqualTo("FAILED");

        Files.move(away, library.folder());
        assertThat(api.post(download + "/retry", "{}").statusCode()).isEqualTo(200);
        Api.await("it is in the library", () -> state(video).equals("HAVE"));

        JsonObject healed = api.object(download);
        assertThat(healed.getString("status")).isEqualTo("DONE");
        assertThat(healed.containsKey("errorMessage") && !healed.isNull("errorMessage")).isFalse();
        assertThat(api.post(download + "/retry", "{}").statusCode())
                .as("what has succeeded needs no other try")
                .isEqualTo(409);
    }

    private static String status(String download) {
        return api.object(download).getString("status");
    }

    private static String state(String video) {
        return api.object(video).getJsonObject("summary").getString("state");
    }
}
