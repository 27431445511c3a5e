package org.mvidarr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What all operations have in common (ADR 0017), on the artists and videos. */
@Timeout(120)
@ExtendWith(SharedServer.class)
class ConventionsIT {
    private static final int CLIENTS = 50;
    private static Api api;

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void signIn(RunningServer server) {
        api = Api.administrator(server);
    }

    @Test
    void anAnswerAboutOneThingHasAnEtagAndIsNotSentTwice() {
        String place = artist("Queen " + word);
        HttpResponse<String> first = api.get(place);
        String tag = header(first, "ETag");

        assertThat(tag).matches("\"\\d+\\.[0-9a-f]{16}\"");
        assertThat(header(first, "Cache-Control")).isEqualTo("private, no-cache");
        HttpResponse<String> again =
                api.send(api.request(place).header("If-None-Match", "W/" + tag).GET());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);

        int version = version(place);
        HttpResponse<String> edited = api.put(place, body("Queens " + word, version));
        assertThat(edited.statusCode()).isEqualTo(200);
        assertThat(version(place)).isGreaterThan(version);
        assertThat(api.send(api.request(place).header("If-None-Match", tag).GET()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anEditNamesTheVersionThatWasRead() {
        String place = artist("Wham " + word);
        String tag = header(api.get(place), "ETag");
        String body = "{\"name\": \"Wham! " + word + "\"}";

        assertProblem(api.put(place, body), 428, "precondition-required");
        assertProblem(put(place, "nonsense", body), 400, "version.etag");
        assertProblem(api.put(place, body("x", -1)), 400, "version.negative");
        assertThat(put(place, tag, body).statusCode()).isEqualTo(200);
        JsonObject late = assertProblem(put(place, tag, body), 412, "changed-meanwhile");
        assertThat(late.getInt("currentVersion")).isEqualTo(version(place));
        JsonObject lateBody = assertProblem(api.put(place, body("x", 0)), 409, "changed-meanwhile");
        assertThat(lateBody.getInt("currentVersion")).isEqualTo(version(place));
        int before = version(place);
        assertThat(put(place, "*", body("Wham " + word, 0)).statusCode()).isEqualTo(200);
        assertThat(version(place)).isGreaterThan(before);
    }

    @Test
    void aMergePatchChangesOnlyWhatItNames() {
        String place = artist("Blur " + word);
        assertThat(
                        put(place, "*", "{\"name\": \"Blur " + word + "\", \"country\": \"GB\"}")
                                .statusCode())
                .isEqualTo(200);

        HttpResponse<String> patched =
                patch(place, "{\"monitored\": true, \"version\": " + version(place) + "}");
        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        assertThat(Api.object(patched).getString("country")).isEqualTo("GB");
        assertThat(Api.object(patched).getJsonObject("summary").getBoolean("monitored")).isTrue();

        assertThat(
                        Api.object(
                                patch(
                                        place,
                                        "{\"country\": null, \"version\": "
                                                + version(place)
                                                + "}")))
                .doesNotContainKey("country");
        assertProblem(patch(place, "{\"country\": \"FR\"}"), 428, "precondition-required");
        assertProblem(
                patch(place, "{\"country\": \"FR\", \"version\": 0}"), 409, "changed-meanwhile");
        assertProblem(
                patch(place, "{\"land\": \"FR\", \"version\": " + version(place) + "}"),
                400,
                "json.unknown");
        assertProblem(
                patch(place, "{\"name\": null, \"version\": " + version(place) + "}"),
                400,
                "library.artist-name");
        assertProblem(patch(place, "[1]"), 400, "json.object");
        assertThat(
                        api.send(
                                        api.request(place)
                                                .header("Content-Type", "application/json")
                                                .method("PATCH", BodyPublishers.ofString("{}")))
                                .statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pages=1", "page=1&page=2", "search=%00", "search=%FF", "-vf=scale%3D1"})
    void whatIsNoParameterIsRefused(String query) {
        HttpResponse<String> answer = api.get("/api/v1/artist?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aPostUnderAKeyIsCarriedOutOnce() {
        String body = "{\"name\": \"Once " + word + "\"}";
        HttpResponse<String> first = post("key" + word, body);
        HttpResponse<String> again = post("key" + word, body);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));
        assertThat(header(again, "ETag")).isEqualTo(header(first, "ETag"));
        assertThat(header(again, "Content-Type")).isEqualTo(header(first, "Content-Type"));
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
        assertProblem(post("key" + word, "{\"name\": \"Other\"}"), 422, "idempotency.other");
        assertProblem(post("x".repeat(256), body), 400, "idempotency.key");
    }

    @Test
    void aRefusedPostLeavesItsKeyFree() {
        String taken = "Taken " + word;
        artist(taken);
        String body = "{\"name\": \"" + taken + "\"}";

        assertProblem(post("free" + word, body), 409, "library.artist-exists");
        assertThat(post("free" + word, "{\"name\": \"Free " + word + "\"}").statusCode())
                .isEqualTo(201);
    }

    @Test
    void manyAtOnceUnderOneKeyMakeOneThing() throws Exception {
        String body = "{\"name\": \"Many " + word + "\"}";

        List<HttpResponse<String>> answers = atOnce(() -> post("many" + word, body));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .hasSize(CLIENTS)
                .containsOnly(answers.getFirst().body());
    }

    @Test
    void ofManyEditsOfOneArtistEachIsMadeOrRefused() throws Exception {
        String name = "Crowd " + word;
        assertNoEditIsLost(artist(name), "\"name\": \"" + name + "\", \"biography\": \"%s\"");
    }

    @Test
    void ofManyEditsOfOneVideoEachIsMadeOrRefused() throws Exception {
        String artist = "Crew " + word;
        HttpResponse<String> made =
                api.post(
                        "/api/v1/video",
                        "{\"title\": \"Song\", \"artists\": [{\"name\": \"" + artist + "\"}]}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertNoEditIsLost(
                "/api/v1/video/" + Api.object(made).getJsonObject("summary").getInt("id"),
                "\"title\": \"Song\", \"artists\": [{\"name\": \""
                        + artist
                        + "\"}, {\"name\": \"Guest %1$s\"}], \"description\": \"%1$s\"");
    }

    /**
     * Of fifty who have read the same version one is first. Fifty who do not care are done one
     * after the other, each on what the one before has left.
     */
    private static void assertNoEditIsLost(String place, String body) throws Exception {
        String tag = header(api.get(place), "ETag");
        List<HttpResponse<String>> careful = atOnce(() -> put(place, tag, filled(body)));
        assertThat(careful).extracting(HttpResponse::statusCode).containsOnly(200, 412);
        assertThat(careful).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);

        List<HttpResponse<String>> careless = atOnce(() -> put(place, "*", filled(body)));
        assertThat(careless).extracting(HttpResponse::statusCode).containsOnly(200);
        List<Integer> versions =
                careless.stream()
                        .map(
                                answer ->
                                        Api.object(answer)
                                                .getJsonObject("summary")
                                                .getInt("version"))
                        .sorted()
                        .toList();
        assertThat(versions).hasSize(CLIENTS).doesNotHaveDuplicates();
        assertThat(header(api.get(place), "ETag")).startsWith("\"" + versions.getLast() + ".");
    }

    private static String filled(String body) {
        return "{" + body.formatted(UUID.randomUUID()) + "}";
    }

    private interface Deed<T> {
        T act() throws Exception;
    }

    private static <T> List<T> atOnce(Deed<T> deed) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<T>> started = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                started.add(many.submit(deed::act));
            }
            for (Future<T> each : started) {
                results.add(each.get());
            }
        }
        return results;
    }

    private static String artist(String name) {
        HttpResponse<String> made = api.post("/api/v1/artist", "{\"name\": \"" + name + "\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return "/api/v1/artist/" + Api.object(made).getJsonObject("summary").getInt("id");
    }

    private static int version(String place) {
        return api.object(place).getJsonObject("summary").getInt("version");
    }

    private static String body(String name, int version) {
        return "{\"name\": \"" + name + "\", \"version\": " + version + "}";
    }

    private static HttpResponse<String> put(String place, String tag, String body) {
        return api.send(json(place).header("If-Match", tag).PUT(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> patch(String place, String body) {
        return api.send(
                api.request(place)
                        .header("Content-Type", "application/merge-patch+json")
                        .method("PATCH", BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> post(String key, String body) {
        return api.send(
                json("/api/v1/artist")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder json(String place) {
        return api.request(place).header("Content-Type", "application/json");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonObject assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        JsonObject problem = Api.object(answer);
        assertThat(problem.getString("code")).isEqualTo(code);
        return problem;
    }
}
