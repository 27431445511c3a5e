package org.mvidarr.library;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.Clips;
import org.mvidarr.fixture.Library;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Everything that can be done with a video over HTTP, and what is said to bad requests. */
@ExtendWith(SharedServer.class)
class VideoApiIT {
    private static Api api;
    private static RunningServer server;

    @BeforeAll
    static void someoneIsSignedIn(RunningServer shared) {
        server = shared;
        api = Api.administrator(shared);
    }

    @Test
    void anEditLocksWhatItChangesAndAnUnlockTakesTheLockAway() {
        JsonObject made = add("Api Old", "Api Artist");
        long id = id(made);

        HttpResponse<String> answer =
                api.put(
                        "/api/v1/video/" + id,
                        """
                        {"title": "Api New", "artists": [{"name": "Api Artist"},
                         {"name": "Api Guest", "role": "FEATURED", "creditedAs": "Guesty"}],
                         "kind": "LIVE", "released": "1999-02", "explicit": true,
                         "genres": ["Api Genre"], "version": 0}
                        """);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonObject edited = Api.object(answer);
        assertThat(edited.getJsonObject("summary").getString("artistLine"))
                .isEqualTo("Api Artist feat. Guesty");
        assertThat(strings(edited.getJsonArray("lockedFields")))
                .contains("TITLE", "CREDITS", "KIND", "RELEASE", "EXPLICIT", "GENRES");
        HttpResponse<String> unlocked =
                api.put(
                        "/api/v1/video/" + id,
                        """
                        {"title": "Api New", "artists": [{"name": "Api Artist"},
                         {"name": "Api Guest", "role": "FEATURED", "creditedAs": "Guesty"}],
                         "kind": "LIVE", "released": "1999-02", "explicit": true,
                         "genres": ["Api Genre"], "lockedFields": ["TITLE"], "version": 1}
                        """);
        assertThat(strings(Api.object(unlocked).getJsonArray("lockedFields")))
                .containsExactly("TITLE");
        assertThat(eventTypes(id)).containsExactly("videoEdited", "videoEdited", "videoAdded");
    }

    @Test
    void statusChangesCarryTheirReason() {
        long id = id(add("Api Status", "Api Artist"));

        HttpResponse<String> answer =
                api.put(
                        "/api/v1/video/" + id + "/status",
                        "{\"intent\": \"IGNORED\", \"reason\": \"a slide show\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Api.object(answer).getString("intent")).isEqualTo("IGNORED");
        JsonObject event = api.records("/api/v1/history?videoId=" + id).getJsonObject(0);
        assertThat(event.getString("eventType")).isEqualTo("statusChanged");
        assertThat(event.getString("username")).isEqualTo(Api.USERNAME);
        assertThat(event.getJsonObject("data").getString("note")).isEqualTo("a slide show");
        assertThat(
                        api.put("/api/v1/video/" + id + "/status", "{\"intent\": \"BOUGHT\"}")
                                .statusCode())
                .isEqualTo(400);
        assertThat(api.put("/api/v1/video/" + id + "/status", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void fiftyClientsWhoEditOneVideoLoseNothing() throws Exception {
        long id = id(add("Api Contended", "Api Artist"));
        String cookie = api.cookie();
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(50)) {
            List<Future<Integer>> sent = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String body = "{\"title\": \"Api Contended " + i + "\", \"version\": 0}";
                sent.add(
                        all.submit(
                                () ->
                                        Api.anonymous(server)
                                                .send(
                                                        api.request("/api/v1/video/" + id)
                                                                .header("Cookie", cookie)
                                                                .header(
                                                                        "Content-Type",
                                                                        "application/json")
                                                                .PUT(
                                                                        HttpRequest.BodyPublishers
                                                                                .ofString(body)))
                                                .statusCode()));
            }
            for (Future<Integer> each : sent) {
                statuses.add(each.get());
            }
        }
        assertThat(statuses).containsOnly(200, 409);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(version(id)).isEqualTo(1);
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        long id = id(add("Api Patched", "Api Artist"));
        String video = "/api/v1/video/" + id;
        patch(
                video,
                "{\"album\": \"Api One\", \"genres\": [\"Api A\", \"Api B\"], \"version\": 0}",
                200);

        JsonObject after =
                Api.object(
                        patch(
                                video,
                                "{\"album\": null, \"label\": \"Api L\", \"version\": 1}",
                                200));

        assertThat(after.containsKey("album")).isFalse();
        assertThat(after.getString("label")).isEqualTo("Api L");
        assertThat(after.getJsonArray("genres")).hasSize(2);
        assertThat(after.getJsonObject("summary").getString("artistLine")).isEqualTo("Api Artist");
        assertThat(strings(after.getJsonArray("lockedFields")))
                .containsExactlyInAnyOrder("ALBUM", "LABEL", "GENRES");
        assertThat(
                        Api.object(patch(video, "{\"lockedFields\": null, \"version\": 2}", 200))
                                .getJsonArray("lockedFields"))
                .isEmpty();
        patch(video, "{\"album\": \"late\", \"version\": 1}", 409);
        patch(video, "{\"album\": \"late\"}", 428);
        patch(video, "{\"albun\": \"misspelt\", \"version\": 3}", 400);
        patch(video, "{\"title\": null, \"version\": 3}", 400);
        patch("/api/v1/video/999999", "{\"album\": \"x\", \"version\": 3}", 404);
        assertThat(version(id)).isEqualTo(3);
    }

    @Test
    void anETagGuardsAnEdit() {
        long id = id(add("Api Tagged", "Api Artist"));
        String tag = api.get("/api/v1/video/" + id).headers().firstValue("ETag").orElseThrow();

        assertThat(ifMatch(id, tag, "Api Tagged 1").statusCode()).isEqualTo(200);
        HttpResponse<String> late = ifMatch(id, tag, "Api Tagged 2");

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(Api.object(late).getInt("currentVersion")).isEqualTo(1);
        assertThat(ifMatch(id, "*", "Api Tagged 3").statusCode()).isEqualTo(200);
    }

    @Test
    void changesAndDeletesManyWithAnAnswerForEach() {
        long one = id(add("Api Bulk 1", "Api Artist"));
        long two = id(add("Api Bulk 2", "Api Artist"));
        String ids = "\"ids\": [" + one + ", 999999, " + two + ", " + one + "]";

        HttpResponse<String> edited =
                api.put(
                        "/api/v1/video/editor",
                        "{"
                                + ids
                                + """
                                , "intent": "WANTED", "reason": "all of them", "kind": "LIVE",
                                 "genres": {"apply": "ADD", "names": ["Api Bulk Genre"]},
                                 "tags": {"apply": "REPLACE", "names": ["Api Bulk Tag"]},
                                 "lock": ["ALBUM"]}
                                """);

        assertThat(edited.statusCode()).as(edited.body()).isEqualTo(207);
        assertThat(
                        Api.object(edited).getJsonArray("items").stream()
                                .map(i -> i.asJsonObject().getInt("status")))
                .containsExactly(200, 404, 200);
        JsonObject after = api.object("/api/v1/video/" + two);
        assertThat(after.getString("intent")).isEqualTo("WANTED");
        assertThat(strings(after.getJsonArray("genres"))).containsExactly("Api Bulk Genre");
        assertThat(strings(after.getJsonArray("lockedFields")))
                .containsExactlyInAnyOrder("KIND", "GENRES", "TAGS", "ALBUM");
        assertThat(
                        api.put(
                                        "/api/v1/video/editor",
                                        "{\"ids\": ["
                                                + one
                                                + "], \"tags\": {\"apply\": \"REMOVE\", \"names\":"
                                                + " [\"api bulk TAG\"]}}")
                                .statusCode())
                .isEqualTo(200);
        assertThat(api.object("/api/v1/video/" + one).getJsonArray("tags")).isEmpty();
        for (String bad :
                List.of(
                        "{\"ids\": []}",
                        "{\"ids\": [null]}",
                        "{}",
                        "{\"ids\": [" + "1,".repeat(1_000) + "1]}",
                        "{\"ids\": [1], \"tags\": {\"apply\": \"SHUFFLE\", \"names\": []}}",
                        "{\"ids\": [1], \"tags\": {\"apply\": \"ADD\"}}")) {
            assertThat(api.put("/api/v1/video/editor", bad).statusCode())
                    .as(bad.substring(0, Math.min(60, bad.length())))
                    .isEqualTo(400);
        }
        HttpResponse<String> removed =
                api.send(
                        api.request("/api/v1/video/editor")
                                .header("Content-Type", "application/json")
                                .method(
                                        "DELETE",
                                        HttpRequest.BodyPublishers.ofString("{" + ids + "}")));
        assertThat(removed.statusCode()).as(removed.body()).isEqualTo(207);
        assertThat(api.get("/api/v1/video/" + two).statusCode()).isEqualTo(404);
    }

    @Test
    void mergesOverHttpAndSaysWhatComesFromWhere() {
        long kept = id(add("Api Twin", "Api Artist"));
        long gone = id(add("Api Twin 2", "Api Artist"));
        api.put(
                "/api/v1/video/" + gone,
                "{\"title\": \"Api Twin 2\", \"album\": \"Api Album\", \"version\": 0}");

        String body = "{\"from\": [" + gone + "]}";
        JsonObject preview = Api.object(api.post("/api/v1/video/" + kept + "/merge/preview", body));
        assertThat(preview.getJsonObject("takenFrom").getInt("ALBUM")).isEqualTo((int) gone);
        HttpResponse<String> merged = api.post("/api/v1/video/" + kept + "/merge", body);

        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
        assertThat(Api.object(merged).getString("album")).isEqualTo("Api Album");
        assertThat(api.get("/api/v1/video/" + gone).statusCode()).isEqualTo(404);
        assertThat(api.get("/video?id=" + gone).headers().firstValue("Location").orElse(""))
                .endsWith("/video?id=" + kept);
    }

    @Test
    void refusesMergesThatMakeNoSense() {
        JsonObject made = add("Api Alone", "Api Sole");
        long id = id(made);
        long artist =
                made.getJsonObject("summary")
                        .getJsonArray("artists")
                        .getJsonObject(0)
                        .getJsonNumber("artistId")
                        .longValue();
        String merge = "/api/v1/video/" + id + "/merge";
        assertThat(api.post(merge, "{\"from\": [" + id + "]}").statusCode()).isEqualTo(400);
        assertThat(api.post(merge, "{\"from\": []}").statusCode()).isEqualTo(400);
        assertThat(api.post(merge, "{\"from\": null}").statusCode()).isEqualTo(400);
        assertThat(api.post(merge, "{\"from\": [null]}").statusCode()).isEqualTo(400);
        assertThat(api.post(merge, "{\"from\": [-1]}").statusCode()).isEqualTo(404);
        assertThat(api.post(merge, "{\"from\": [9223372036854775807]}").statusCode())
                .isEqualTo(404);
        assertThat(api.post(merge, "{\"from\": [\"x\"]}").statusCode()).isEqualTo(400);
        assertThat(api.post(merge, "{\"from\": [" + (artist + 900_000_000L) + "]}").statusCode())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/video/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void aMergeTakesOpenDownloadsAlong() {
        long kept = id(add("Api Fetched", "Api Artist"));
        long gone = id(add("Api Fetched 2", "Api Artist"));
        long download =
                Api.object(
                                api.post(
                                        "/api/v1/download",
                                        "{\"url\": \"http://127.0.0.1:1/api-merged.mp4\","
                                                + " \"videoId\": "
                                                + gone
                                                + "}"))
                        .getJsonNumber("id")
                        .longValue();
        api.post("/api/v1/download/" + download + "/pause", "");

        assertThat(
                        api.post("/api/v1/video/" + kept + "/merge", "{\"from\": [" + gone + "]}")
                                .statusCode())
                .isEqualTo(200);

        assertThat(api.object("/api/v1/download/" + download).getInt("videoId"))
                .isEqualTo((int) kept);
        assertThat(eventTypes(kept)).contains("grabbed", "videoMerged");
        assertThat(api.delete("/api/v1/video/" + kept).statusCode()).isEqualTo(204);
        assertThat(api.object("/api/v1/download/" + download).getString("status"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void aMergeWhileItsFileIsWorkedOnLosesNothing() {
        long kept = id(add("Api Kept At Work", "Api Work"));
        Library library = Library.in(api, server.folder("api-at-work"));
        library.put(Clips.fourByThree(), "Api Work/Api At Work.mp4");
        library.scan();
        Api.await("the file's video is recorded", () -> found("Api At Work").isPresent());
        long gone = found("Api At Work").orElseThrow();

        HttpResponse<String> merged =
                api.post("/api/v1/video/" + kept + "/merge", "{\"from\": [" + gone + "]}");

        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
        library.awaitQuiet();
        library.scanToTheEnd();
        assertThat(array(api.get("/api/v1/video/" + kept + "/file"))).hasSize(1);
        assertThat(found("Api At Work")).isEmpty();
    }

    private static Optional<Long> found(String title) {
        return api.records("/api/v1/video?pageSize=1000").stream()
                .map(value -> value.asJsonObject())
                .filter(video -> video.getString("title").equals(title))
                .map(video -> video.getJsonNumber("id").longValue())
                .findFirst();
    }

    @Test
    void linksVersionsAndUnlinksThem() {
        long one = id(add("Api Song", "Api Singer"));
        long other = id(add("Api Song (Live)", "Api Singer"));

        HttpResponse<String> linked =
                api.post("/api/v1/video/" + one + "/version", "{\"videoId\": " + other + "}");

        assertThat(linked.statusCode()).as(linked.body()).isEqualTo(200);
        assertThat(array(api.get("/api/v1/video/" + other + "/version"))).hasSize(1);
        assertThat(api.delete("/api/v1/video/" + one + "/version").statusCode()).isEqualTo(204);
        assertThat(api.delete("/api/v1/video/" + other + "/version").statusCode()).isEqualTo(409);
        assertThat(
                        api.post("/api/v1/video/" + one + "/version", "{\"videoId\": " + one + "}")
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void knowsASourceAgainInAnotherForm() {
        long id = id(add("Api Sourced", "Api Artist"));
        String sources = "/api/v1/video/" + id + "/source";

        HttpResponse<String> added =
                api.post(sources, "{\"url\": \"http://127.0.0.1:1/api/sourced.mp4?utm_source=x\"}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        long source = Api.object(added).getJsonNumber("id").longValue();
        assertThat(
                        Api.object(
                                        api.post(
                                                sources,
                                                "{\"url\":"
                                                    + " \"http://127.0.0.1:1/api/sourced.mp4#t=3\"}"))
                                .getJsonNumber("id")
                                .longValue())
                .isEqualTo(source);
        assertThat(
                        Api.object(
                                        api.post(
                                                sources + "/" + source + "/reject",
                                                "{\"reason\": \"a cover\"}"))
                                .getString("state"))
                .isEqualTo("REJECTED");
        assertThat(
                        Api.object(api.post(sources + "/" + source + "/reactivate", ""))
                                .getString("state"))
                .isEqualTo("UNCHECKED");
        for (String bad : List.of("javascript:alert(1)", "file:///etc/passwd", "no address", "")) {
            assertThat(
                            api.post(
                                            sources,
                                            Json.createObjectBuilder()
                                                    .add("url", bad)
                                                    .build()
                                                    .toString())
                                    .statusCode())
                    .as(bad)
                    .isEqualTo(400);
        }
        assertThat(api.delete(sources + "/" + source).statusCode()).isEqualTo(204);
        assertThat(api.delete(sources + "/" + source).statusCode()).isEqualTo(404);
    }

    @Test
    void keepsLyricsWithinBounds() {
        long id = id(add("Api Sung", "Api Artist"));
        String lyrics = "/api/v1/video/" + id + "/lyrics";

        HttpResponse<String> added =
                api.post(
                        lyrics,
                        """
                        {"language": "en", "format": "LRC",
                         "content": "[ti:x]\\r\\n[00:02.00]second\\r\\n[00:01.5]first"}
                        """);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        JsonObject words = Api.object(added);
        assertThat(words.getJsonArray("lines").getJsonObject(0).getString("text"))
                .isEqualTo("first");
        assertThat(
                        api.post(
                                        lyrics,
                                        "{\"language\": \"en\", \"format\": \"LRC\", \"content\":"
                                                + " \"[00:01]x\"}")
                                .statusCode())
                .isEqualTo(409);
        for (String bad :
                List.of(
                        "{\"format\": \"LRC\", \"content\": \"no times\"}",
                        "{\"content\": \"  \"}",
                        "{}",
                        "{\"content\": \"x\", \"language\": \"<script>\"}",
                        "{\"content\": \"x\", \"format\": \"HTML\"}",
                        "{\"content\": \"" + "x".repeat(10_000_000) + "\"}")) {
            HttpResponse<String> refused = api.post(lyrics, bad);
            assertThat(refused.statusCode())
                    .as(bad.substring(0, Math.min(60, bad.length())))
                    .isIn(400, 413);
            assertThat(refused.body().length()).isLessThan(5_000);
        }
        long text = words.getJsonNumber("id").longValue();
        HttpResponse<String> edited =
                api.put(
                        lyrics + "/" + text,
                        "{\"language\": \"en\", \"format\": \"LRC\", \"content\":"
                                + " \"[00:09]nine\\u0007\", \"version\": 0}");
        assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);
        assertThat(Api.object(edited).getString("content")).isEqualTo("[00:09]nine");
        assertThat(api.delete(lyrics + "/" + text).statusCode()).isEqualTo(204);
        assertThat(array(api.get(lyrics))).isEmpty();
    }

    @Test
    void takesFilesAwayGivesThemBackAndDeletesThem() {
        Library library = Library.in(api, server.folder("api-files"));
        Path one = library.put(Clips.fourByThree(), "Api Filed/Api First.mp4");
        Path nfo = library.put(Clips.fourByThree(), "Api Filed/Api First-poster.jpg");
        library.scanToTheEnd();
        long id = library.video("Api First").getJsonNumber("id").longValue();
        String files = "/api/v1/video/" + id + "/file";
        long file = array(api.get(files)).getJsonObject(0).getJsonNumber("id").longValue();

        assertThat(api.post(files + "/" + file + "/unlink", "").statusCode()).isEqualTo(204);
        library.scanToTheEnd();
        assertThat(array(api.get(files))).isEmpty();
        assertThat(array(api.put(files + "/" + file, ""))).hasSize(1);
        assertThat(api.delete(files + "/999999").statusCode()).isEqualTo(404);
        assertThat(api.delete("/api/v1/video/999999/file/" + file).statusCode()).isEqualTo(404);
        assertThat(api.delete(files + "/" + file).statusCode()).isEqualTo(204);

        assertThat(one).doesNotExist();
        assertThat(nfo).doesNotExist();
        assertThat(one.getParent()).doesNotExist();
        assertThat(library.folder()).exists();
        assertThat(eventTypes(id))
                .startsWith("trackFileDeleted", "trackFileLinked", "trackFileUnlinked")
                .contains("trackFileImported", "videoAdded");
    }

    @Test
    void aDeletedVideoTakesItsFilesAlongOrLeavesThemForGood() {
        Library library = Library.in(api, server.folder("api-removed"));
        Path gone = library.put(Clips.fourByThree(), "Api Removed/Api Gone.mp4");
        Path kept = library.put(Clips.fourByThree(), "Api Removed/Api Kept.mp4");
        library.scanToTheEnd();
        long first = library.video("Api Gone").getJsonNumber("id").longValue();
        long second = library.video("Api Kept").getJsonNumber("id").longValue();

        assertThat(api.delete("/api/v1/video/" + first + "?deleteFiles=true").statusCode())
                .isEqualTo(204);
        assertThat(api.delete("/api/v1/video/" + second).statusCode()).isEqualTo(204);
        library.scanToTheEnd();

        assertThat(gone).doesNotExist();
        assertThat(kept).exists();
        assertThat(api.get("/api/v1/video?search=Api+Kept").body()).doesNotContain("Api Kept\"");
        assertThat(api.get("/api/v1/video/" + second).statusCode()).isEqualTo(404);
    }

    @Test
    void deletesNothingOutsideTheRootFolderByWayOfALink() throws Exception {
        Library library = Library.in(api, server.folder("api-linked"));
        Path outside = Files.createDirectories(server.folder("api-outside").resolve("deep"));
        Files.copy(Clips.fourByThree(), outside.resolve("Api Outside.mp4"));
        Path inside = library.put(Clips.fourByThree(), "Api Linked/Api Outside.mp4");
        library.scanToTheEnd();
        long id = library.video("Api Outside").getJsonNumber("id").longValue();
        long file =
                array(api.get("/api/v1/video/" + id + "/file"))
                        .getJsonObject(0)
                        .getJsonNumber("id")
                        .longValue();
        try (var beside = Files.list(inside.getParent())) {
            for (Path each : beside.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(inside.getParent());
        Files.createSymbolicLink(inside.getParent(), outside);

        HttpResponse<String> answer = api.delete("/api/v1/video/" + id + "/file/" + file);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(outside.resolve("Api Outside.mp4")).exists();
    }

    @Test
    void refusesWhatNoFieldTakes() {
        long id = id(add("Api Field", "Api Artist"));
        for (String bad :
                List.of(
                        "{\"title\": \"\", \"version\": 0}",
                        "{\"title\": \"\\u200e\", \"version\": 0}",
                        "{\"title\": \"a\\u0000b\", \"version\": 0}",
                        "{\"title\": \"" + "x".repeat(501) + "\", \"version\": 0}",
                        "{\"title\": \"x\", \"released\": \"soon\", \"version\": 0}",
                        "{\"title\": \"x\", \"artists\": [{\"name\": \"\"}], \"version\": 0}",
                        "{\"title\": \"x\", \"artists\": [{\"artistId\": 999999999, \"name\":"
                                + " \"n\"}], \"version\": 0}",
                        "{\"title\": \"x\", \"externalIds\": [{\"source\": \"A B\", \"value\":"
                                + " \"1\"}], \"version\": 0}",
                        "{\"title\": \"x\", \"lockedFields\": [\"PASSWORD\"], \"version\": 0}",
                        "{\"title\": 7, \"version\": \"x\"}")) {
            assertThat(api.put("/api/v1/video/" + id, bad).statusCode())
                    .as(bad.substring(0, Math.min(80, bad.length())))
                    .isEqualTo(400);
        }
        for (String bad :
                List.of(
                        "page=0",
                        "pageSize=1001",
                        "eventType=nothing",
                        "since=now",
                        "sortKey=id")) {
            assertThat(api.get("/api/v1/history?" + bad).statusCode()).as(bad).isEqualTo(400);
        }
        assertThat(version(id)).isZero();
    }

    private static HttpResponse<String> patch(String path, String body, int status) {
        HttpResponse<String> answer =
                api.send(
                        api.request(path)
                                .header("Content-Type", "application/merge-patch+json")
                                .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(body + answer.body()).isEqualTo(status);
        return answer;
    }

    private static HttpResponse<String> ifMatch(long id, String tag, String title) {
        return api.send(
                api.request("/api/v1/video/" + id)
                        .header("Content-Type", "application/json")
                        .header("If-Match", tag)
                        .PUT(
                                HttpRequest.BodyPublishers.ofString(
                                        Json.createObjectBuilder()
                                                .add("title", title)
                                                .build()
                                                .toString())));
    }

    private static JsonObject add(String title, String artist) {
        HttpResponse<String> made =
                api.post(
                        "/api/v1/video",
                        Json.createObjectBuilder()
                                .add("title", title)
                                .add(
                                        "artists",
                                        Json.createArrayBuilder()
                                                .add(
                                                        Json.createObjectBuilder()
                                                                .add("name", artist)))
                                .build()
                                .toString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Api.object(made);
    }

    private static long id(JsonObject video) {
        return video.getJsonObject("summary").getJsonNumber("id").longValue();
    }

    private static int version(long id) {
        return api.object("/api/v1/video/" + id).getJsonObject("summary").getInt("version");
    }

    private static List<String> eventTypes(long id) {
        return api.records("/api/v1/history?pageSize=100&videoId=" + id).stream()
                .map(event -> event.asJsonObject().getString("eventType"))
                .toList();
    }

    private static List<String> strings(JsonArray array) {
        return array.getValuesAs(jakarta.json.JsonString.class).stream()
                .map(jakarta.json.JsonString::getString)
                .toList();
    }

    private static JsonArray array(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.createReader(new StringReader(answer.body())).readArray();
    }
}
