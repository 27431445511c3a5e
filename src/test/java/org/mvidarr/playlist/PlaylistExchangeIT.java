package org.mvidarr.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.Clips;
import org.mvidarr.fixture.Library;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Playlists as files, in and out. */
@Timeout(240)
@ExtendWith(SharedServer.class)
class PlaylistExchangeIT {
    private static Api admin;
    private static Listener ann;
    private static Library library;
    private static long filed;
    private static long named;

    @BeforeAll
    static void thereIsAVideoWithAFileAndOneWithout(RunningServer server) {
        admin = Api.administrator(server);
        ann = Listener.of(server, "USER");
        library = Library.in(admin, server.folder("exchange"));
        library.put(Clips.fourByThree(), "Trip Artist/Trip Song.mp4");
        library.scanToTheEnd();
        filed = library.video("Trip Song").getJsonNumber("id").longValue();
        named = Listener.video(admin, "Only Named", "Trip Artist");
    }

    @Test
    void findsByPathThenByNameAndSaysWhatItDidNotFind() {
        long twin = Listener.video(admin, "Twins", "Trip Artist");
        admin.post(
                "/api/v1/video",
                """
                {"title": "Twins", "artists": [{"name": "Trip Artist"}], "versionName": "Other Cut"}\
                """);
        admin.post(
                "/api/v1/video",
                """
                {"title": "Twins", "artists": [{"name": "Trip Artist"}], "versionName": "Third Cut"}\
                """);
        String file =
                """
                #EXTM3U
                #PLAYLIST:Mixed
                #EXTINF:1,Somebody - Else
                /another/place/Trip Artist/Trip Song.mp4
                #EXTINF:2,trip  ARTIST - only named (Official Video)
                D:\\nowhere\\x.mp4
                #EXTINF:3,Trip Artist - Twins
                y.mp4
                #EXTINF:3,Trip Artist - Twins (Director's Cut)
                y2.mp4
                ../../../../etc/passwd
                #EXTINF:4,Nobody At All - Nothing
                http://127.0.0.1:1/z.mp4
                Trip Artist - Only Named [1080p].mkv
                """;
        JsonObject report = taken(file.getBytes(StandardCharsets.UTF_8), "");

        assertThat(outcomes(report))
                .containsExactly(
                        "FOUND_BY_PATH " + filed,
                        "FOUND_BY_NAME " + named,
                        "FOUND_BY_NAME " + twin,
                        "AMBIGUOUS SEVERAL_TITLED",
                        "NOT_FOUND NAMELESS",
                        "NOT_FOUND UNKNOWN",
                        "FOUND_BY_NAME " + named);
        assertThat(report.getInt("found")).isEqualTo(4);
        assertThat(report.getJsonArray("entries").getJsonObject(3).getJsonArray("candidates"))
                .hasSize(3);
        long made = report.getJsonNumber("playlistId").longValue();
        assertThat(ann.videoIds(made)).containsExactly(filed, named, twin, named);
        assertThat(ann.summary(made).getString("name")).isEqualTo("Mixed");
        assertThat(ann.summary(made).getString("sharing")).isEqualTo("PRIVATE");
    }

    @Test
    void comesBackFromEachKindOfFileAsItWas() {
        long list = ann.playlist("Rück; \\\"1\\\"", "", filed, named, filed);
        ann.api()
                .put(
                        "/api/v1/playlist/" + list + "/entry/" + ann.entryIds(list).getFirst(),
                        "{\"note\": \"first\"}");
        for (String format : List.of("M3U8", "JSPF", "JSON")) {
            for (String paths : List.of("RELATIVE", "ABSOLUTE")) {
                HttpResponse<String> file = exported(list, format, paths);
                JsonObject report = taken(file.body().getBytes(StandardCharsets.UTF_8), "");
                long again = report.getJsonNumber("playlistId").longValue();
                // An M3U8 has no line for a video without a file.
                List<Long> expected =
                        format.equals("M3U8")
                                ? List.of(filed, filed)
                                : List.of(filed, named, filed);
                assertThat(ann.videoIds(again)).as(format + paths).isEqualTo(expected);
                assertThat(ann.summary(again).getString("name")).isEqualTo("Rück; \"1\"");
                assertThat(ann.entries(again).getJsonObject(0).getString("note"))
                        .isEqualTo("first");
                assertThat(report.getString("format")).isEqualTo(format);
            }
        }
    }

    @Test
    void writesPathsAsTheyWereAskedFor() {
        long list = ann.playlist("Paths", ", \"sharing\": \"SHARED\"", filed, named);

        HttpResponse<String> file = exported(list, "M3U8", "RELATIVE");

        assertThat(file.body())
                .startsWith("#EXTM3U\n#PLAYLIST:Paths\n#EXTINF:")
                .contains(",Trip Artist - Trip Song\nTrip Artist/Trip Song.mp4\n")
                .endsWith("# Trip Artist - Only Named\n");
        assertThat(file.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/vnd.apple.mpegurl");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"Paths.m3u8\"");
        assertThat(exported(list, "M3U8", "ABSOLUTE").body())
                .contains("\n" + library.folder() + "/Trip Artist/Trip Song.mp4\n");
    }

    @Test
    void looksWithoutMakingAnythingOnATrial() {
        byte[] file = "Trip Artist/Trip Song.mp4\n".getBytes(StandardCharsets.UTF_8);
        JsonObject report = taken(file, "?trial=true&name=Not+made");

        assertThat(report.getInt("found")).isEqualTo(1);
        assertThat(report).doesNotContainKey("playlistId");
        assertThat(ann.api().records("/api/v1/playlist?search=Not+made")).isEmpty();
    }

    @Test
    void survivesWhatNobodyShouldSend() {
        assertThat(sent(new byte[10_000_001], "").statusCode()).isEqualTo(413);
        assertThat(sent(new byte[0], "").statusCode()).isEqualTo(400);
        assertThat(sent("{\"playlist\": [".getBytes(StandardCharsets.UTF_8), "").statusCode())
                .isEqualTo(400);
        assertThat(sent("x\n".repeat(10_001).getBytes(StandardCharsets.UTF_8), "").statusCode())
                .isEqualTo(400);
        assertThat(sent("a.mp4".getBytes(StandardCharsets.UTF_8), "?format=XSPF").statusCode())
                .isEqualTo(400);
        byte[] odd =
                "\uFEFF#EXTM3U\r\nx\0y.mp4\r\n%00\r\n#EXTINF:1,\r\n\u2028\r\n'; drop table video --\r\n"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(sent(odd, "?name=Odd").statusCode()).isEqualTo(200);
        byte[] surrogates =
                "{\"playlist\": {\"track\": [{\"title\": \"\\ud800\", \"location\": \"\\udc00\"}]}}"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(sent(surrogates, "").statusCode()).isEqualTo(200);
        byte[] long_ = ("y".repeat(9_000_000) + "\nb.mp4\n").getBytes(StandardCharsets.UTF_8);
        JsonObject report = Api.object(sent(long_, ""));
        assertThat(outcomes(report)).containsExactly("NOT_FOUND TOO_LONG", "NOT_FOUND NAMELESS");
        assertThat(sent("{broken".getBytes(StandardCharsets.UTF_8), "").statusCode())
                .isEqualTo(400);
    }

    @Test
    void takesTenThousandEntriesAtOnce() {
        StringBuilder file = new StringBuilder("#EXTM3U\n");
        for (int i = 0; i < 5_000; i++) {
            file.append("#EXTINF:1,Trip Artist - Only Named\n/a/b/c/d/e/f/g/h/")
                    .append(i)
                    .append(".mp4\nE:\\Trip Artist\\Trip Song.mp4\n");
        }
        JsonObject report = taken(file.toString().getBytes(StandardCharsets.UTF_8), "?name=Many");
        assertThat(report.getInt("found")).isEqualTo(10_000);
        assertThat(ann.summary(report.getInt("playlistId")).getInt("entries")).isEqualTo(10_000);
    }

    private static HttpResponse<String> exported(long list, String format, String paths) {
        HttpResponse<String> file =
                ann.api()
                        .get(
                                "/api/v1/playlist/%d/export?format=%s&paths=%s"
                                        .formatted(list, format, paths));
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        return file;
    }

    private static List<String> outcomes(JsonObject report) {
        return report.getJsonArray("entries").getValuesAs(JsonObject.class).stream()
                .map(
                        entry ->
                                entry.getString("outcome")
                                        + " "
                                        + (entry.containsKey("reason")
                                                ? entry.getString("reason")
                                                : entry.get("videoId")))
                .toList();
    }

    private static JsonObject taken(byte[] file, String query) {
        HttpResponse<String> answer = sent(file, query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.object(answer);
    }

    private static HttpResponse<String> sent(byte[] file, String query) {
        return ann.api()
                .send(
                        ann.api()
                                .request("/api/v1/playlist/import" + query)
                                .header("Content-Type", "application/octet-stream")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }
}
