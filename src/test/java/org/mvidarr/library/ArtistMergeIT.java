package org.mvidarr.library;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.imageio.ImageIO;

/** Merging artists and taking it back, on a running server. */
@Timeout(180)
@ExtendWith(SharedServer.class)
class ArtistMergeIT {
    private static Api admin;

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void signIn(RunningServer server) {
        admin = Api.administrator(server);
    }

    /** Three spellings of one artist with something of everything, and videos of all kinds. */
    private final class Scene {
        final long into =
                artist(
                        "Björk " + word,
                        """
                        "aliases": [{"name": "B. %1$s"}], "tags": ["Both %1$s", "Into %1$s"], "genres": ["Pop %1$s"],
                        "links": [{"url": "https://both.example/%1$s"}], "notes": "First",
                        "externalIds": [{"source": "imvdb", "value": "%1$s-into"}]\
                        """);
        final long one =
                artist(
                        "Byork " + word,
                        """
                        "aliases": [{"name": "b %1$s"}, {"name": "Biörk %1$s", "locale": "de"}], "country": "IS",
                        "tags": ["Both %1$s", "One %1$s"], "genres": ["Pop %1$s", "Art %1$s"], "notes": "Second",
                        "links": [{"url": "https://both.example/%1$s"}, {"url": "https://one.example/%1$s"}],
                        "externalIds": [{"source": "imvdb", "value": "%1$s-one"}], "monitored": true\
                        """);
        final long two =
                artist(
                        "Gudmund " + word,
                        """
                        "country": "DE", "biography": "Told", "formedYear": 1977, "qualityProfileId": 1,
                        "externalIds": [{"source": "musicbrainz", "value": "%1$s-two"}]\
                        """);
        final long mine = video("Mine", Map.of("Björk " + word, "MAIN"));
        final long theirs = video("Theirs", Map.of("Byork " + word, "MAIN"));
        final long both =
                videoOf(
                        "Both",
                        "Byork " + word,
                        "MAIN",
                        "Guest " + word,
                        "MAIN",
                        "Björk " + word,
                        "MAIN",
                        "Gudmund " + word,
                        "DIRECTOR");

        List<Long> artists() {
            return List.of(into, one, two);
        }

        List<Long> videos() {
            return List.of(mine, theirs, both);
        }
    }

    @Test
    void takesOverEverythingAndBringsItAllBack() throws IOException {
        Scene scene = new Scene();
        picture(scene.one);
        Map<String, JsonObject> before = state(scene);

        HttpResponse<String> merged = merge(scene.into, scene.one, scene.two);

        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
        JsonObject artist = admin.object("/api/v1/artist/" + scene.into);
        assertThat(names(artist.getJsonArray("aliases")))
                .containsExactlyInAnyOrder(
                        "B. " + word, "Byork " + word, "Biörk " + word, "Gudmund " + word);
        assertThat(artist.getJsonArray("externalIds")).hasSize(3);
        assertThat(strings(artist.getJsonArray("tags")))
                .containsExactlyInAnyOrder("Both " + word, "Into " + word, "One " + word);
        assertThat(strings(artist.getJsonArray("genres")))
                .containsExactlyInAnyOrder("Pop " + word, "Art " + word);
        assertThat(artist.getJsonArray("links")).hasSize(2);
        assertThat(artist.getString("country")).isEqualTo("IS");
        assertThat(artist.getString("biography")).isEqualTo("Told");
        assertThat(artist.getString("notes")).isEqualTo("First\n\nSecond");
        assertThat(artist.getJsonObject("summary").getBoolean("monitored")).isTrue();
        assertThat(artist.getJsonObject("summary").getString("pictureHash")).hasSize(64);
        assertThat(line(scene.theirs)).isEqualTo("Björk " + word);
        assertThat(line(scene.both)).isEqualTo("Björk " + word + " & Guest " + word);
        assertThat(status(scene.one)).isEqualTo(404);
        assertThat(status(scene.two)).isEqualTo(404);
        assertThat(found("Byork " + word)).containsExactly(scene.into);
        assertThat(history(scene.into)).contains("MERGED", "PICTURE_ADDED");

        HttpResponse<String> undone = undo(lastMerge());

        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(state(scene)).isEqualTo(before);
        assertThat(found("Byork " + word)).containsExactly(scene.one);
        assertThat(history(scene.one)).containsExactly("PICTURE_ADDED", "ADDED");
        assertThat(problem(undo(lastMerge()))).isEqualTo("409 library.artist-merge-undone");
        // What came back can be worked with like before.
        assertThat(merge(scene.one, scene.into).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsWhatWasWrittenAfterTheMerge() {
        Scene scene = new Scene();
        merge(scene.into, scene.one, scene.two);
        long since = video("Since", Map.of("Byork " + word, "MAIN"));
        patch(
                scene.into,
                """
                {"biography": "Written since", "tags": ["Since %1$s"], "aliases": [{"name": "Since %1$s"}],
                 "version": 1}\
                """
                        .formatted(word));

        assertThat(undo(lastMerge()).statusCode()).isEqualTo(200);

        JsonObject artist = admin.object("/api/v1/artist/" + scene.into);
        assertThat(artist.getString("biography")).isEqualTo("Written since");
        assertThat(strings(artist.getJsonArray("tags"))).containsExactly("Since " + word);
        assertThat(artist.containsKey("country")).isFalse();
        assertThat(artist.getString("notes")).isEqualTo("First");
        assertThat(line(scene.theirs)).isEqualTo("Byork " + word);
        // Who was credited while he had that name stays credited.
        assertThat(line(since)).startsWith("B");
        assertThat(status(scene.two)).isEqualTo(200);
    }

    @Test
    void saysWhyAMergeCannotBeTakenBack() {
        Scene renamed = new Scene();
        merge(renamed.into, renamed.one);
        long merge = lastMerge();
        patch(renamed.into, "{\"aliases\": [], \"version\": 1}");
        long again = artist("Byork " + word, "");
        assertThat(problem(undo(merge))).isEqualTo("409 library.artist-merge-name-taken");
        assertThat(admin.delete("/api/v1/artist/" + again).statusCode()).isEqualTo(204);

        patch(renamed.into, "{\"externalIds\": [], \"version\": 2}");
        long other =
                artist(
                        "Other " + word,
                        "\"externalIds\": [{\"source\": \"imvdb\", \"value\": \"%1$s-one\"}]");
        assertThat(problem(undo(merge))).isEqualTo("409 library.artist-merge-id-taken");
        assertThat(admin.delete("/api/v1/artist/" + other).statusCode()).isEqualTo(204);

        long third = artist("Third " + word, "");
        assertThat(merge(third, renamed.into).statusCode()).isEqualTo(200);
        long second = lastMerge();
        assertThat(problem(undo(merge))).isEqualTo("409 library.artist-merge-merged-on");
        assertThat(undo(second).statusCode()).isEqualTo(200);
        assertThat(undo(merge).statusCode()).isEqualTo(200);

        assertThat(problem(undo(999_999_999))).isEqualTo("404 library.no-artist-merge");
    }

    @Test
    void refusesToUndoWhenCreditsOrTheTargetAreGone() {
        long into = artist("Into " + word, "");
        long from = artist("From " + word, "");
        long video = video("Credited", Map.of("From " + word, "MAIN"));
        merge(into, from);
        long merge = lastMerge();
        recredit(video, "Somebody " + word);
        assertThat(problem(undo(merge))).isEqualTo("409 library.artist-merge-credits-gone");
        assertThat(admin.delete("/api/v1/video/" + video).statusCode()).isEqualTo(204);
        // A video that is gone stands against nothing.
        assertThat(undo(merge).statusCode()).isEqualTo(200);

        merge(into, from);
        merge = lastMerge();
        assertThat(admin.delete("/api/v1/artist/" + into).statusCode()).isEqualTo(204);
        assertThat(problem(undo(merge))).isEqualTo("409 library.artist-merge-target-gone");
    }

    @Test
    void refusesWhatMakesNoSense() {
        long one = artist("Sense " + word, "");
        long two = artist("Nonsense " + word, "");

        assertThat(problem(merge(one, one))).isEqualTo("400 library.artist-merge-itself");
        assertThat(problem(merge(one, two, one))).isEqualTo("400 library.artist-merge-itself");
        assertThat(problem(merge(one, 999_999_999))).isEqualTo("404 library.no-artist");
        assertThat(problem(merge(999_999_999, one))).isEqualTo("404 library.no-artist");
        assertThat(merge(one).statusCode()).isEqualTo(400);
        assertThat(admin.post("/api/v1/artist/" + one + "/merge", "{}").statusCode())
                .isEqualTo(400);
        assertThat(
                        admin.post("/api/v1/artist/" + one + "/merge", "{\"from\": [null]}")
                                .statusCode())
                .isEqualTo(400);
        assertThat(
                        admin.post("/api/v1/artist/" + one + "/merge", "{\"from\": [\"x\"]}")
                                .statusCode())
                .isEqualTo(400);
        assertThat(status(one)).isEqualTo(200);
        assertThat(status(two)).isEqualTo(200);
        // The same one twice is the same one.
        assertThat(merge(one, two, two).statusCode()).isEqualTo(200);
        // Round in a circle: who is gone takes in nobody.
        assertThat(problem(merge(two, one))).isEqualTo("404 library.no-artist");
    }

    @Test
    void refusesNotesThatDoNotFitTogether() {
        String notes = "n".repeat(15_000);
        long one = artist("Noted " + word, "\"notes\": \"" + notes + "\"");
        long two = artist("Also noted " + word, "\"notes\": \"" + notes + "\"");

        assertThat(problem(merge(one, two))).isEqualTo("400 library.artist-merge-notes");
    }

    @Test
    void letsManyMergeTheSameArtistsAtOneTime() throws Exception {
        for (int round = 0; round < 3; round++) {
            String name = word + round;
            long a = artist("A " + name, "");
            long b = artist("B " + name, "");
            long c = artist("C " + name, "");
            for (int i = 0; i < 6; i++) {
                videoOf("V" + i, "A " + name, "MAIN", "B " + name, "MAIN", "C " + name, "FEATURED");
            }
            List<long[]> pairs =
                    List.of(
                            new long[] {a, b},
                            new long[] {b, a},
                            new long[] {b, c},
                            new long[] {c, b},
                            new long[] {c, a},
                            new long[] {a, c});
            List<Integer> statuses = new ArrayList<>();
            try (ExecutorService many = Executors.newFixedThreadPool(18)) {
                List<Future<Integer>> asked = new ArrayList<>();
                for (int i = 0; i < 18; i++) {
                    long[] pair = pairs.get(i % pairs.size());
                    asked.add(many.submit(() -> merge(pair[0], pair[1]).statusCode()));
                }
                for (Future<Integer> each : asked) {
                    statuses.add(each.get());
                }
            }
            assertThat(statuses).allSatisfy(status -> assertThat(status).isIn(200, 404, 409));
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(2);
            List<Long> left = List.of(a, b, c).stream().filter(id -> status(id) == 200).toList();
            assertThat(left).hasSize(1);
            assertThat(
                            admin.object("/api/v1/artist/" + left.getFirst())
                                    .getJsonObject("statistics")
                                    .getInt("videos"))
                    .isEqualTo(6);
        }
    }

    @Test
    void creditsTheOneWhoStaysWhileVideosComeIn() throws Exception {
        long into = artist("Stays " + word, "");
        long from = artist("Goes " + word, "");
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String body = body("In " + i, "Goes " + word, "MAIN");
                asked.add(many.submit(() -> admin.post("/api/v1/video", body).statusCode()));
                if (i == 8) {
                    asked.add(many.submit(() -> merge(into, from).statusCode()));
                }
            }
            for (Future<Integer> each : asked) {
                statuses.add(each.get());
            }
        }
        assertThat(statuses).allSatisfy(status -> assertThat(status).isIn(200, 201));
        assertThat(
                        admin.object("/api/v1/artist/" + into)
                                .getJsonObject("statistics")
                                .getInt("videos"))
                .isEqualTo(24);
    }

    @Test
    void previewsWithoutChangingAnything() {
        Scene scene = new Scene();
        Map<String, JsonObject> before = state(scene);

        JsonObject preview =
                admin.object(
                        "/api/v1/artist/%d/merge?from=%d&from=%d"
                                .formatted(scene.into, scene.one, scene.two));

        assertThat(preview.getInt("videos")).isEqualTo(2);
        assertThat(preview.getInt("doubled")).isEqualTo(1);
        assertThat(strings(preview.getJsonArray("aliases")))
                .contains("Byork " + word, "Gudmund " + word)
                .doesNotContain("b " + word);
        assertThat(strings(preview.getJsonArray("externalIds")))
                .containsExactly("imvdb:" + word + "-one", "musicbrainz:" + word + "-two");
        assertThat(state(scene)).isEqualTo(before);
    }

    /** What artists, pictures and credits look like; versions and times of change aside. */
    private Map<String, JsonObject> state(Scene scene) {
        Map<String, JsonObject> state = new TreeMap<>();
        for (long id : scene.artists()) {
            JsonObject artist = admin.object("/api/v1/artist/" + id);
            JsonObject summary = artist.getJsonObject("summary");
            state.put(
                    "artist " + id,
                    Json.createObjectBuilder(artist)
                            .remove("version")
                            .remove("updatedAt")
                            .add("summary", Json.createObjectBuilder(summary).remove("version"))
                            .build());
            state.put("images " + id, admin.object("/api/v1/artist/" + id + "/image"));
        }
        for (long id : scene.videos()) {
            JsonObject summary = admin.object("/api/v1/video/" + id).getJsonObject("summary");
            state.put("video " + id, Json.createObjectBuilder(summary).remove("version").build());
        }
        return state;
    }

    private static void picture(long artist) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 320, BufferedImage.TYPE_INT_RGB), "png", png);
        HttpResponse<String> answer =
                admin.send(
                        admin.request("/api/v1/artist/" + artist + "/image")
                                .header("Content-Type", "image/png")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(png.toByteArray())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static HttpResponse<String> merge(long into, long... from) {
        var ids = Json.createArrayBuilder();
        for (long id : from) {
            ids.add(id);
        }
        return admin.post(
                "/api/v1/artist/" + into + "/merge",
                Json.createObjectBuilder().add("from", ids).build().toString());
    }

    private static HttpResponse<String> undo(long merge) {
        return admin.post("/api/v1/artist/merge/" + merge + "/undo", "");
    }

    private static long lastMerge() {
        return admin.records("/api/v1/artist/merge?pageSize=1")
                .getJsonObject(0)
                .getJsonNumber("id")
                .longValue();
    }

    private long artist(String name, String members) {
        String body =
                "{\"name\": \""
                        + name
                        + "\""
                        + (members.isEmpty() ? "" : ", " + members.formatted(word))
                        + "}";
        return id(admin.post("/api/v1/artist", body));
    }

    private long video(String title, Map<String, String> credits) {
        List<String> flat = new ArrayList<>();
        credits.forEach((name, role) -> flat.addAll(List.of(name, role)));
        return videoOf(title, flat.toArray(new String[0]));
    }

    private long videoOf(String title, String... credits) {
        return id(admin.post("/api/v1/video", body(title, credits)));
    }

    private String body(String title, String... credits) {
        return credited(Json.createObjectBuilder().add("title", title + " " + word), credits)
                .build()
                .toString();
    }

    private static JsonObjectBuilder credited(JsonObjectBuilder body, String... credits) {
        var list = Json.createArrayBuilder();
        for (int i = 0; i < credits.length; i += 2) {
            list.add(
                    Json.createObjectBuilder().add("name", credits[i]).add("role", credits[i + 1]));
        }
        return body.add("artists", list);
    }

    private static void recredit(long video, String name) {
        JsonObject summary = admin.object("/api/v1/video/" + video).getJsonObject("summary");
        String body =
                credited(
                                Json.createObjectBuilder()
                                        .add("title", summary.getString("title"))
                                        .add("version", summary.getInt("version")),
                                name,
                                "MAIN")
                        .build()
                        .toString();
        HttpResponse<String> answer = admin.put("/api/v1/video/" + video, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void patch(long id, String body) {
        HttpResponse<String> answer =
                admin.send(
                        admin.request("/api/v1/artist/" + id)
                                .header("Content-Type", "application/merge-patch+json")
                                .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String line(long video) {
        return admin.object("/api/v1/video/" + video)
                .getJsonObject("summary")
                .getString("artistLine");
    }

    private static int status(long artist) {
        return admin.get("/api/v1/artist/" + artist).statusCode();
    }

    private static List<Long> found(String name) {
        String answer = admin.get("/api/v1/artist/lookup?term=" + name.replace(" ", "%20")).body();
        try (var reader = Json.createReader(new StringReader(answer))) {
            return reader.readArray().stream()
                    .map(
                            match ->
                                    match.asJsonObject()
                                            .getJsonObject("artist")
                                            .getJsonNumber("id")
                                            .longValue())
                    .toList();
        }
    }

    private static List<String> history(long id) {
        return admin.records("/api/v1/artist/" + id + "/history").stream()
                .map(event -> event.asJsonObject().getString("kind"))
                .toList();
    }

    private static List<String> names(JsonArray aliases) {
        return aliases.stream().map(alias -> alias.asJsonObject().getString("name")).toList();
    }

    private static List<String> strings(JsonArray values) {
        return values.getValuesAs(value -> ((JsonString) value).getString());
    }

    private static String problem(HttpResponse<String> answer) {
        return answer.statusCode() + " " + Api.object(answer).getString("code", "");
    }

    private static long id(HttpResponse<String> made) {
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Api.object(made).getJsonObject("summary").getJsonNumber("id").longValue();
    }
}
