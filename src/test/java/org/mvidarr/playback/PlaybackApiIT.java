package org.mvidarr.playback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.Clips;
import org.mvidarr.fixture.Library;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Arrays;

@ExtendWith(SharedServer.class)
class PlaybackApiIT {
    private static Api api;
    private static long video;
    private static String stream;
    private static byte[] content;

    @BeforeAll
    static void scanAFilm(RunningServer server) throws IOException {
        api = Api.administrator(server);
        Library library = Library.in(api, server.folder("playback"));
        content = Files.readAllBytes(library.put(Clips.mp4(), "Playback Artist/Playback Song.mp4"));
        library.scanToTheEnd();
        JsonObject found = library.video("Fixture Song");
        video = found.getJsonNumber("id").longValue();
        stream = "/stream/" + found.getJsonNumber("mediaFileId").longValue();
    }

    @Test
    void givesTheWholeFile() {
        HttpResponse<byte[]> answer =
                api.send(api.request(stream).GET(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("video/mp4");
        assertThat(answer.headers().firstValue("Accept-Ranges")).hasValue("bytes");
        assertThat(answer.body()).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource({"0-0", "100-199", "1000-", "-500"})
    void givesTheRangeAskedFor(String range) {
        HttpResponse<byte[]> answer =
                api.send(
                        api.request(stream).header("Range", "bytes=" + range).GET(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(206);
        ByteRange.Part part = (ByteRange.Part) ByteRange.of("bytes=" + range, content.length);
        assertThat(answer.body())
                .isEqualTo(Arrays.copyOfRange(content, (int) part.first(), (int) part.last() + 1));
        assertThat(answer.headers().firstValue("Content-Range"))
                .hasValue("bytes " + part.first() + "-" + part.last() + "/" + content.length);
    }

    @Test
    void refusesARangeBehindTheEnd() {
        HttpResponse<String> answer =
                api.send(api.request(stream).header("Range", "bytes=99999999-").GET());
        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range"))
                .hasValue("bytes */" + content.length);
    }

    @Test
    void answersHeadAndConditions() {
        HttpResponse<String> head =
                api.send(api.request(stream).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        String tag = head.headers().firstValue("ETag").orElseThrow();
        assertThat(head.headers().firstValue("Content-Length"))
                .hasValue(Integer.toString(content.length));
        assertThat(api.send(api.request(stream).header("If-None-Match", tag).GET()).statusCode())
                .isEqualTo(304);
        assertThat(
                        api.send(
                                        api.request(stream)
                                                .header("Range", "bytes=0-9")
                                                .header("If-Range", tag)
                                                .GET())
                                .statusCode())
                .isEqualTo(206);
        assertThat(
                        api.send(
                                        api.request(stream)
                                                .header("Range", "bytes=0-9")
                                                .header("If-Range", "\"old\"")
                                                .GET())
                                .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/stream/0",
                "/stream/..%2f..%2fetc%2fpasswd",
                "/stream/1/../../etc/passwd",
                "/stream/abc",
                "/stream/",
                "/img/..%2f..%2f1.jpg",
                "/img/0000-1.jpg",
                "/sprite/0.vtt",
                "/sprite/x.vtt"
            })
    void knowsOnlyItsOwnAddresses(String address) {
        assertThat(api.get(address).statusCode()).isIn(400, 404);
    }

    @Test
    void showsPosterAndSpriteSheet() {
        JsonObject found = api.object("/api/v1/video/" + video);
        String hash =
                found.containsKey("summary")
                        ? found.getJsonObject("summary").getString("pictureHash")
                        : found.getString("pictureHash");
        HttpResponse<String> poster = api.get("/img/" + hash + "-320.jpg");
        assertThat(poster.statusCode()).isEqualTo(200);
        assertThat(poster.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(poster.headers().firstValue("Cache-Control").orElseThrow())
                .contains("immutable");
        assertThat(api.get("/img/" + hash + "-1280.jpg").statusCode())
                .as("a width it does not have is answered with the nearest")
                .isEqualTo(200);
        String cues = api.get("/sprite/" + video + ".vtt").body();
        assertThat(cues).startsWith("WEBVTT").contains("#xywh=0,0,160,90");
        String sheet =
                cues.lines()
                        .filter(line -> line.contains("#xywh"))
                        .findFirst()
                        .orElseThrow()
                        .split("#")[0];
        assertThat(api.get(sheet).statusCode()).isEqualTo(200);
    }

    @Test
    void remembersWhereTheCallerLeftOff() {
        String place = "/api/v1/video/" + video + "/position";
        assertThat(api.put(place, "{\"positionSeconds\":1.5}").statusCode()).isEqualTo(204);
        assertThat(api.object(place).getJsonNumber("positionSeconds").doubleValue()).isEqualTo(1.5);
        assertThat(api.put(place, "{\"positionSeconds\":-1}").statusCode()).isEqualTo(400);
        assertThat(
                        api.put("/api/v1/video/999999999/position", "{\"positionSeconds\":1}")
                                .statusCode())
                .isEqualTo(404);
    }
}
