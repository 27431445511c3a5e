package org.mvidarr.library;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Artists over HTTP on a running server. Each test lives under a word of its own. */
@Timeout(180)
@ExtendWith(SharedServer.class)
class ArtistApiIT {
    private static Api admin;

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void signIn(RunningServer server) {
        admin = Api.administrator(server);
    }

    @Test
    void keepsEverythingThatIsSaidOfAnArtist() {
        String body =
                """
                {"name": "The %1$s", "disambiguation": "band", "aliases": [{"name": "%1$s sensei", "locale": "ja"},
                 {"name": "%1$s old"}], "country": "IS", "formedYear": 1977, "disbandedYear": 1990,
                 "biography": "Long", "notes": "Ours", "genres": ["Pop %1$s"], "tags": ["Fine %1$s"],
                 "links": [{"url": "https://www.youtube.com/@x"}, {"kind": "WEBSITE", "url": "https://x.example"}],
                 "externalIds": [{"source": "imvdb", "value": "%1$s"}], "monitored": true,
                 "wantedKinds": ["LIVE", "OFFICIAL"], "qualityProfileId": 1, "folderName": "F %1$s"}\
                """
                        .formatted(word);
        HttpResponse<String> made = admin.post("/api/v1/artist", body);

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonObject artist = admin.object("/api/v1/artist/" + id(made));
        assertThat(artist.getJsonObject("summary").getString("sortName")).isEqualTo(word + ", The");
        assertThat(artist.getJsonArray("aliases").toString())
                .isEqualTo(
                        "[{\"name\":\"%1$s old\"},{\"locale\":\"ja\",\"name\":\"%1$s sensei\"}]"
                                .formatted(word));
        assertThat(artist.getJsonArray("links").toString())
                .isEqualTo(
                        "[{\"kind\":\"YOUTUBE\",\"url\":\"https://www.youtube.com/@x\"},{\"kind\":\"WEBSITE\",\"url\":\"https://x.example\"}]");
        assertThat(artist.getJsonArray("wantedKinds").toString())
                .isEqualTo("[\"OFFICIAL\",\"LIVE\"]");
        assertThat(artist.getInt("formedYear")).isEqualTo(1977);
        assertThat(artist.getString("notes")).isEqualTo("Ours");
        assertThat(artist.getJsonArray("genres").getString(0)).isEqualTo("Pop " + word);
        assertThat(artist.getJsonArray("tags").getString(0)).isEqualTo("Fine " + word);
        assertThat(artist.getInt("qualityProfileId")).isEqualTo(1);
        assertThat(artist.getString("folderName")).isEqualTo("F " + word);
        assertThat(artist.getJsonObject("statistics").getInt("videos")).isZero();
        assertThat(history(id(made))).containsExactly("ADDED");
    }

    @Test
    void findsByNameAliasAndOutsideIdAndNeverByAPart() {
        long id =
                id(
                        admin.post(
                                "/api/v1/artist",
                                """
                                {"name": "Björk %1$s", "aliases": [{"name": "Guðmundsdóttir %1$s"}],
                                 "externalIds": [{"source": "musicbrainz", "value": "%1$s-mb"}]}\
                                """
                                        .formatted(word)));

        assertThat(found("BJORK " + word)).containsExactly(id + " NAME");
        assertThat(found("the björk, " + word)).containsExactly(id + " NAME");
        assertThat(found("gudmundsdottir " + word)).containsExactly(id + " ALIAS");
        assertThat(found("musicbrainz:" + word + "-mb")).containsExactly(id + " EXTERNAL_ID");
        assertThat(found("Björk " + word.substring(1))).isEmpty();
        assertThat(found(word)).isEmpty();
        assertThat(found("musicbrainz:" + word)).isEmpty();
        assertThat(found("%")).isEmpty();
        assertThat(admin.get("/api/v1/artist/lookup").statusCode()).isEqualTo(400);
        assertThat(admin.get("/api/v1/artist/lookup?term=").statusCode()).isEqualTo(400);
    }

    @Test
    void changesSingleMembersAndLeavesTheRest() {
        long id = artist("Patch " + word, "\"tags\": [\"One " + word + "\"], \"notes\": \"Old\"");

        HttpResponse<String> patched =
                patch(id, "{\"monitored\": true, \"notes\": null, \"version\": 0}");

        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        JsonObject artist = Api.object(patched);
        assertThat(artist.getJsonObject("summary").getBoolean("monitored")).isTrue();
        assertThat(artist.containsKey("notes")).isFalse();
        assertThat(artist.getJsonArray("tags")).hasSize(1);
        assertThat(artist.getJsonObject("summary").getString("name")).isEqualTo("Patch " + word);
        assertThat(patch(id, "{\"name\": \"\", \"version\": 1}").statusCode()).isEqualTo(400);
        assertThat(patch(id, "{\"nonsense\": 1, \"version\": 1}").statusCode()).isEqualTo(400);
        assertThat(patch(id, "{\"monitored\": true}").statusCode()).isEqualTo(428);
    }

    @Test
    void refusesAStaleEditWithThePresentVersion() {
        long id = artist("Stale " + word, "");
        String etag = admin.get("/api/v1/artist/" + id).headers().firstValue("ETag").orElseThrow();
        assertThat(etag).startsWith("\"0.");
        assertThat(conditional(id, etag, "New " + word).statusCode()).isEqualTo(200);

        HttpResponse<String> stale = conditional(id, etag, "Newer " + word);

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(Api.object(stale).getInt("currentVersion")).isEqualTo(1);
        assertThat(put(id, "Newest " + word, 0).statusCode()).isEqualTo(409);
        assertThat(conditional(id, "*", "Last " + word).statusCode()).isEqualTo(200);
        assertThat(history(id)).containsExactly("RENAMED", "RENAMED", "ADDED");
    }

    @Test
    void letsOneOfFiftyWinAndTellsTheOthers() throws Exception {
        long id = artist("Fifty " + word, "");
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(50)) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String name = "Fifty " + word + " " + i;
                asked.add(many.submit(() -> put(id, name, 0).statusCode()));
            }
            for (Future<Integer> each : asked) {
                statuses.add(each.get());
            }
        }
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(49);
        assertThat(version(id)).isEqualTo(1);
    }

    @Test
    void losesNoneOfFiftyTagsAddedAtOneTime() throws Exception {
        long id = artist("Tagged " + word, "");
        try (ExecutorService many = Executors.newFixedThreadPool(25)) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String body =
                        "{\"artistIds\": [%d], \"tags\": [\"%s %d\"], \"applyTags\": \"ADD\"}"
                                .formatted(id, word, i);
                asked.add(many.submit(() -> admin.put("/api/v1/artist/editor", body).statusCode()));
            }
            for (Future<Integer> each : asked) {
                assertThat(each.get()).isEqualTo(200);
            }
        }
        assertThat(admin.object("/api/v1/artist/" + id).getJsonArray("tags")).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"   \"",
                "\"\\u200b\\u200e\"",
                "\"a\\u0000b\"",
                "\"a\\nb\"",
                "\"a\\u0007b\"",
                "null",
                "17",
                "[\"x\"]",
            })
    void refusesANameThatIsNone(String name) {
        HttpResponse<String> answer = admin.post("/api/v1/artist", "{\"name\": " + name + "}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }

    @Test
    void takesNamesOfAllScriptsAndTheLongest() {
        String longest = word + "x".repeat(300 - word.length());
        for (String name :
                List.of(
                        longest,
                        "فيروز " + word,
                        "עברי לידר " + word,
                        "椎名林檎 " + word,
                        "!!! a" + word,
                        "🔥 b" + word,
                        "'; drop table artist; -- " + word)) {
            long id = artist(name, "");
            assertThat(name(id)).isEqualTo(name);
        }
        assertThat(admin.post("/api/v1/artist", named(longest + "y")).statusCode()).isEqualTo(400);
        // Marks that turn what follows round are taken out; one name in two forms is one name.
        assertThat(name(artist("abc\u202Edef " + word, ""))).isEqualTo("abcdef " + word);
        artist("Caf\u00e9 " + word, "");
        assertThat(admin.post("/api/v1/artist", named("Cafe\u0301 " + word)).statusCode())
                .isEqualTo(409);
    }

    @Test
    void keepsNamesApart() {
        long one = artist("One " + word, "\"aliases\": [{\"name\": \"Uno " + word + "\"}]");
        long two = artist("Two " + word, "");

        assertThat(problem(admin.post("/api/v1/artist", named("ONE " + word))))
                .isEqualTo("409 library.artist-exists");
        assertThat(problem(admin.post("/api/v1/artist", named("uno " + word))))
                .isEqualTo("409 library.name-is-alias");
        assertThat(
                        problem(
                                patch(
                                        two,
                                        "{\"aliases\": [{\"name\": \"One %s\"}], \"version\": 0}"
                                                .formatted(word))))
                .isEqualTo("409 library.alias-is-name");
        // Two swapped: neither can take the other's name while it is taken.
        assertThat(problem(put(one, "Two " + word, 0))).isEqualTo("409 library.artist-exists");
        assertThat(problem(put(two, "One " + word, 0))).isEqualTo("409 library.artist-exists");
        assertThat(put(one, "Three " + word, 0).statusCode()).isEqualTo(200);
        assertThat(put(two, "One " + word, 0).statusCode()).isEqualTo(200);
        assertThat(put(one, "Two " + word, 1).statusCode()).isEqualTo(200);
        assertThat(found("One " + word)).containsExactly(two + " NAME");
        assertThat(found("Two " + word)).containsExactly(one + " NAME");
    }

    @Test
    void keepsOutsideIdsApart() {
        artist(
                "First " + word,
                "\"externalIds\": [{\"source\": \"imvdb\", \"value\": \"" + word + "\"}]");
        long second = artist("Second " + word, "");

        assertThat(
                        problem(
                                patch(
                                        second,
                                        "{\"externalIds\": [{\"source\": \"imvdb\", \"value\": \"%s\"}], \"version\": 0}"
                                                .formatted(word))))
                .isEqualTo("409 library.external-id-taken");
        assertThat(
                        problem(
                                patch(
                                        second,
                                        "{\"externalIds\": [{\"source\": \"Im Vdb\", \"value\":"
                                                + " \"1\"}], \"version\": 0}")))
                .isEqualTo("400 library.external-id");
    }

    @Test
    void refusesWhatIsOutOfBounds() {
        long id = artist("Bounds " + word, "");
        for (String member :
                List.of(
                        "\"country\": \"Iceland\"",
                        "\"formedYear\": 12",
                        "\"formedYear\": 1990, \"disbandedYear\": 1980",
                        "\"notes\": \"" + "n".repeat(20_001) + "\"",
                        "\"links\": [{\"url\": \"javascript:alert(1)\"}]",
                        "\"links\": [{}]",
                        "\"aliases\": [{\"name\": \"x\", \"locale\": \"not a tag!\"}]",
                        "\"aliases\": [{}]",
                        "\"folderName\": \"../up\"",
                        "\"folderName\": \"..\"",
                        "\"wantedKinds\": [\"NONSENSE\"]",
                        "\"qualityProfileId\": 999999",
                        "\"rootFolderId\": 999999",
                        "\"tags\": [" + "\"t\",".repeat(100) + "\"t\"]")) {
            HttpResponse<String> answer = patch(id, "{" + member + ", \"version\": 0}");
            assertThat(answer.statusCode()).as(member + answer.body()).isEqualTo(400);
        }
        assertThat(version(id)).isZero();
        assertThat(admin.get("/api/v1/artist/0").statusCode()).isEqualTo(404);
        assertThat(admin.get("/api/v1/artist/-1").statusCode()).isEqualTo(404);
        assertThat(admin.get("/api/v1/artist/x").statusCode()).isBetween(400, 404);
        assertThat(admin.get("/api/v1/artist/99999999999999999999").statusCode())
                .isBetween(400, 404);
    }

    @Test
    void changesManyAndSaysOfEachHowItEnded() {
        long one = artist("Many one " + word, "\"tags\": [\"Old " + word + "\"]");
        long two = artist("Many two " + word, "\"tags\": [\"Old " + word + "\"]");

        HttpResponse<String> answer =
                admin.put(
                        "/api/v1/artist/editor",
                        """
                        {"artistIds": [%d, 999999999, %d, %1$d], "monitored": true, "wantedKinds": ["LIVE"],
                         "qualityProfileId": 1, "tags": ["New %s"], "applyTags": "REPLACE"}\
                        """
                                .formatted(one, two, word));

        assertThat(answer.statusCode()).isEqualTo(207);
        JsonArray items = Api.object(answer).getJsonArray("items");
        assertThat(items).hasSize(3);
        assertThat(items.getJsonObject(0).getInt("status")).isEqualTo(200);
        assertThat(items.getJsonObject(1).getInt("status")).isEqualTo(404);
        assertThat(items.getJsonObject(1).getJsonObject("problem").getString("code"))
                .isEqualTo("library.no-artist");
        for (long id : new long[] {one, two}) {
            JsonObject artist = admin.object("/api/v1/artist/" + id);
            assertThat(artist.getJsonObject("summary").getBoolean("monitored")).isTrue();
            assertThat(artist.getJsonArray("wantedKinds").getString(0)).isEqualTo("LIVE");
            assertThat(artist.getJsonArray("tags").toString()).isEqualTo("[\"New " + word + "\"]");
        }
        editor("\"tags\": [\"More %2$s\"]", one);
        editor("\"tags\": [\"new %2$s\"], \"applyTags\": \"REMOVE\"", one);
        editor("\"qualityProfileId\": 0", one);
        JsonObject artist = admin.object("/api/v1/artist/" + one);
        assertThat(artist.getJsonArray("tags").toString()).isEqualTo("[\"More " + word + "\"]");
        assertThat(artist.containsKey("qualityProfileId")).isFalse();
        assertThat(admin.put("/api/v1/artist/editor", "{\"artistIds\": []}").statusCode())
                .isEqualTo(400);
        assertThat(admin.put("/api/v1/artist/editor", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void deletesWithOrWithoutTheVideos() {
        long alone = video("Alone", "Gone " + word);
        long shared = video("Shared", "Gone " + word, "Stays " + word);
        long gone = Long.parseLong(found("Gone " + word).getFirst().split(" ")[0]);
        String address = "/api/v1/artist/" + gone;

        assertThat(problem(admin.delete(address))).isEqualTo("409 library.artist-has-videos");
        assertThat(problem(admin.delete(address + "?videos=KEEP&deleteFiles=true")))
                .isEqualTo("400 organize.files-of-kept-videos");
        assertThat(
                        admin.send(
                                        admin.request(address + "?videos=DELETE")
                                                .header("If-Match", "\"7.x\"")
                                                .DELETE())
                                .statusCode())
                .isEqualTo(412);
        assertThat(admin.get("/api/v1/video/" + alone).statusCode()).isEqualTo(200);
        assertThat(admin.delete(address + "?videos=DELETE&deleteFiles=true").statusCode())
                .isEqualTo(204);

        assertThat(admin.get(address).statusCode()).isEqualTo(404);
        assertThat(admin.get("/api/v1/video/" + alone).statusCode()).isEqualTo(404);
        assertThat(line(shared)).isEqualTo("Stays " + word);
        long stays = Long.parseLong(found("Stays " + word).getFirst().split(" ")[0]);
        HttpResponse<String> answer =
                admin.send(
                        admin.request("/api/v1/artist/editor")
                                .header("Content-Type", "application/json")
                                .method(
                                        "DELETE",
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"artistIds\": [%d, %d], \"videos\": \"KEEP\"}"
                                                        .formatted(stays, gone))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(207);
        assertThat(line(shared)).isEmpty();
        assertThat(admin.delete(address + "?videos=NONSENSE").statusCode()).isBetween(400, 404);
    }

    @Test
    void countsTheVideosOfAnArtist() {
        video("Counted", "Counted " + word);
        long id = Long.parseLong(found("Counted " + word).getFirst().split(" ")[0]);

        JsonObject statistics = admin.object("/api/v1/artist/" + id).getJsonObject("statistics");

        assertThat(statistics.getInt("videos")).isEqualTo(1);
        assertThat(statistics.getJsonObject("videosByState").getInt("KNOWN")).isEqualTo(1);
        assertThat(statistics.getInt("sizeOnDisk")).isZero();
    }

    private void editor(String members, long id) {
        String body = ("{\"artistIds\": [%1$d], " + members + "}").formatted(id, word);
        HttpResponse<String> answer = admin.put("/api/v1/artist/editor", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private long artist(String name, String members) {
        HttpResponse<String> made =
                admin.post(
                        "/api/v1/artist",
                        named(name).replaceFirst("}$", members.isEmpty() ? "}" : ", ")
                                + (members.isEmpty() ? "" : members + "}"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return id(made);
    }

    private static String named(String name) {
        return Json.createObjectBuilder().add("name", name).build().toString();
    }

    private long video(String title, String... artists) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("title", title + " " + word);
        var list = Json.createArrayBuilder();
        for (String artist : artists) {
            list.add(Json.createObjectBuilder().add("name", artist).add("role", "MAIN"));
        }
        return id(admin.post("/api/v1/video", body.add("artists", list).build().toString()));
    }

    private static HttpResponse<String> put(long id, String name, int version) {
        String body =
                Json.createObjectBuilder().add("name", name).add("version", version).build() + "";
        return admin.put("/api/v1/artist/" + id, body);
    }

    private static HttpResponse<String> conditional(long id, String etag, String name) {
        return admin.send(
                admin.request("/api/v1/artist/" + id)
                        .header("Content-Type", "application/json")
                        .header("If-Match", etag)
                        .PUT(HttpRequest.BodyPublishers.ofString(named(name))));
    }

    private static HttpResponse<String> patch(long id, String body) {
        return admin.send(
                admin.request("/api/v1/artist/" + id)
                        .header("Content-Type", "application/merge-patch+json")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
    }

    private static List<String> found(String term) {
        HttpResponse<String> answer =
                admin.get(
                        "/api/v1/artist/lookup?term="
                                + URLEncoder.encode(term, StandardCharsets.UTF_8));
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().stream()
                    .map(
                            match ->
                                    match.asJsonObject()
                                                    .getJsonObject("artist")
                                                    .getJsonNumber("id")
                                                    .longValue()
                                            + " "
                                            + match.asJsonObject().getString("by"))
                    .toList();
        }
    }

    private static String line(long video) {
        return admin.object("/api/v1/video/" + video)
                .getJsonObject("summary")
                .getString("artistLine");
    }

    private static List<String> history(long id) {
        return admin.records("/api/v1/artist/" + id + "/history").stream()
                .map(event -> event.asJsonObject().getString("kind"))
                .toList();
    }

    private static int version(long id) {
        return admin.object("/api/v1/artist/" + id).getJsonObject("summary").getInt("version");
    }

    private static String name(long id) {
        return admin.object("/api/v1/artist/" + id).getJsonObject("summary").getString("name");
    }

    private static String problem(HttpResponse<String> answer) {
        return answer.statusCode() + " " + Api.object(answer).getString("code", "");
    }

    private static long id(HttpResponse<String> made) {
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Api.object(made).getJsonObject("summary").getJsonNumber("id").longValue();
    }
}
