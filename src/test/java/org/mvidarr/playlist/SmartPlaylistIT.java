package org.mvidarr.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Smart playlists: always what the rule says at the moment. */
@Timeout(240)
@ExtendWith(SharedServer.class)
class SmartPlaylistIT {
    private static final String TAG = "t" + UUID.randomUUID().toString().substring(0, 8);

    private static RunningServer server;
    private static Api admin;
    private static Listener ann;
    private static Listener bob;
    private static Library library;

    @BeforeAll
    static void thereAreVideosOfSeveralYears(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
        ann = Listener.of(server, "USER");
        bob = Listener.of(server, "USER");
        for (int year = 1980; year < 1990; year++) {
            video("Smart " + year, year);
        }
        library = Library.in(admin, server.folder("smart"));
        library.put(Clips.fourByThree(), "Smart Artist/Filed One.mp4");
        library.put(Clips.pillarboxed(), "Smart Artist/Filed Two.mp4");
        library.scanToTheEnd();
    }

    private static long video(String title, int year) {
        HttpResponse<String> made =
                admin.post(
                        "/api/v1/video",
                        Json.createObjectBuilder()
                                .add("title", title)
                                .add("released", Integer.toString(year))
                                .add("tags", Json.createArrayBuilder().add(TAG))
                                .build()
                                .toString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Api.object(made).getJsonObject("summary").getJsonNumber("id").longValue();
    }

    /** A rule of tagged videos and this. */
    private static String rule(String more) {
        return "{\"all\": [{\"field\": \"tag\", \"op\": \"is\", \"value\": \"%s\"}%s]}"
                .formatted(TAG, more);
    }

    private static long smart(Listener owner, String rule, String more) {
        return owner.playlist("Smart", ", \"rule\": " + rule + more);
    }

    private static List<String> titles(Listener reader, long list) {
        return reader.entries(list).getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getJsonObject("video").getString("title"))
                .toList();
    }

    @Test
    void holdsWhatTheRuleSaysInItsOrderAndNoMore() {
        String late = ", {\"field\": \"year\", \"op\": \"atLeast\", \"value\": 1987}";
        long list =
                smart(
                        ann,
                        rule(late),
                        ", \"sortKey\": \"year\", \"sortDirection\": \"descending\"");

        assertThat(titles(ann, list)).containsExactly("Smart 1989", "Smart 1988", "Smart 1987");
        assertThat(ann.summary(list).getInt("entries")).isEqualTo(3);
        assertThat(ann.summary(list).getString("kind")).isEqualTo("SMART");

        JsonObject page = ann.api().object("/api/v1/playlist/" + list + "/entry?pageSize=2&page=2");
        assertThat(page.getInt("totalRecords")).isEqualTo(3);
        assertThat(page.getJsonArray("records")).hasSize(1);
        assertThat(page.getJsonArray("records").getJsonObject(0).getInt("place")).isEqualTo(3);
        assertThat(page.getJsonArray("records").getJsonObject(0).containsKey("id")).isFalse();
    }

    @Test
    void isCurrentAtOnce() {
        String name = "Fresh " + UUID.randomUUID();
        long list =
                smart(ann, rule(", {\"field\": \"year\", \"op\": \"is\", \"value\": 2001}"), "");
        assertThat(titles(ann, list)).isEmpty();
        long video = video(name, 2001);
        assertThat(titles(ann, list)).containsExactly(name);
        assertThat(admin.delete("/api/v1/video/" + video).statusCode()).isEqualTo(204);
        assertThat(titles(ann, list)).isEmpty();
    }

    @Test
    void takesTheFirstByNumberAndShufflesTheSameForADay() {
        long list = smart(ann, rule(""), ", \"sortKey\": \"random\", \"mostVideos\": 4");
        List<String> first = titles(ann, list);
        assertThat(first).hasSize(4).doesNotHaveDuplicates();
        assertThat(titles(ann, list)).isEqualTo(first);
        assertThat(ann.summary(list).getInt("entries")).isEqualTo(4);
    }

    @Test
    void takesTheFirstThatLastNoLongerThanTheLimit() {
        String filed =
                "{\"all\": [{\"field\": \"artist\", \"op\": \"is\", \"value\": \"Smart Artist\"}]}";
        long all = smart(ann, filed, "");
        assertThat(titles(ann, all)).containsExactly("Filed One", "Filed Two");
        long millis = ann.summary(all).getJsonNumber("durationMillis").longValue();
        assertThat(millis).isPositive();
        long minute = smart(ann, filed, ", \"mostMinutes\": 1");
        int expected = millis <= 60_000 ? 2 : 1;
        assertThat(titles(ann, minute)).hasSize(expected);
        assertThat(ann.summary(minute).getInt("entries")).isEqualTo(expected);
    }

    @Test
    void countsThePlaysOfWhoeverLooks() {
        long id = library.video("Filed One").getInt("id");
        String played =
                "{\"all\": [{\"field\": \"artist\", \"op\": \"is\", \"value\": \"Smart Artist\"},"
                        + " {\"field\": \"lastPlayed\", \"op\": \"isSet\"}]}";
        long list = smart(ann, played, ", \"sharing\": \"SHARED\"");
        HttpResponse<String> put =
                bob.api().put("/api/v1/video/" + id + "/position", "{\"positionSeconds\": 1}");
        assertThat(put.statusCode()).as(put.body()).isLessThan(300);

        assertThat(titles(bob, list)).containsExactly("Filed One");
        assertThat(titles(ann, list)).isEmpty();
    }

    @Test
    void previewsWithoutKeepingAnything() {
        HttpResponse<String> answer =
                bob.api()
                        .post(
                                "/api/v1/playlist/preview",
                                "{\"rule\": " + rule("") + ", \"sortKey\": \"title\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Api.object(answer).getInt("entries")).isGreaterThanOrEqualTo(10);
        assertThat(Api.object(answer).getJsonArray("videos")).hasSizeBetween(10, 12);
        assertThat(bob.api().post("/api/v1/playlist/preview", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesRulesThatNameWhatThereIsNot() {
        for (String rule :
                List.of(
                        "{\"field\": \"password_hash\", \"op\": \"is\", \"value\": 1}",
                        "{\"field\": \"year\", \"op\": \"= 1 or\", \"value\": 1}",
                        "{\"field\": \"year\", \"op\": \"is\", \"value\": \"1; drop table video\"}",
                        "{\"field\": \"year\", \"op\": \"contains\", \"value\": 1}",
                        "{\"all\": {}}",
                        "{\"all\": [" + "{\"any\": [".repeat(9) + "]}".repeat(9) + "]}",
                        "{}",
                        "[]",
                        "5")) {
            HttpResponse<String> answer =
                    ann.api()
                            .post(
                                    "/api/v1/playlist",
                                    "{\"name\": \"Wrong\", \"rule\": " + rule + "}");
            assertThat(answer.statusCode()).as(rule + answer.body()).isEqualTo(400);
        }
        assertThat(
                        ann.api()
                                .post(
                                        "/api/v1/playlist/preview",
                                        "{\"rule\": " + rule("") + ", \"sortKey\": \"relevance\"}")
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void hasNoEntriesToBeChangedByHand() {
        long list = smart(ann, rule(""), "");
        assertThat(ann.add(list, 1).statusCode()).isEqualTo(409);
        assertThat(ann.move(list, List.of(1L), "").statusCode()).isEqualTo(409);
        long manual = ann.playlist("Manual", "");
        assertThat(
                        ann.api()
                                .put(
                                        "/api/v1/playlist/" + manual,
                                        "{\"name\": \"x\", \"version\": 0, \"rule\": "
                                                + rule("")
                                                + "}")
                                .statusCode())
                .isEqualTo(409);
    }

    @Test
    void isFrozenAsAManualOne() {
        long list =
                smart(
                        ann,
                        rule(", {\"field\": \"year\", \"op\": \"atMost\", \"value\": 1982}"),
                        ", \"sortKey\": \"year\"");
        HttpResponse<String> made =
                ann.api().post("/api/v1/playlist/" + list + "/copy", "{\"name\": \"Frozen\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        long copy = Api.object(made).getJsonObject("summary").getInt("id");
        assertThat(titles(ann, copy)).containsExactly("Smart 1980", "Smart 1981", "Smart 1982");
        assertThat(ann.summary(copy).getString("kind")).isEqualTo("MANUAL");
    }

    @Test
    void isPatchedAndKeepsTheRest() {
        long list = smart(ann, rule(""), ", \"mostVideos\": 3");
        HttpResponse<String> patched =
                ann.api()
                        .send(
                                ann.api()
                                        .request("/api/v1/playlist/" + list)
                                        .header("Content-Type", "application/merge-patch+json")
                                        .method(
                                                "PATCH",
                                                HttpRequest.BodyPublishers.ofString(
                                                        "{\"name\": \"Patched\", \"mostVideos\":"
                                                                + " null, \"version\": 0}")));
        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        JsonObject now = Api.object(patched);
        assertThat(now.getJsonObject("summary").getString("name")).isEqualTo("Patched");
        assertThat(now.getJsonObject("smart")).doesNotContainKey("mostVideos");
        assertThat(now.getJsonObject("smart").getJsonObject("rule").getJsonArray("all"))
                .isNotEmpty();
    }

    @Test
    void isBuiltInAFormWithoutAnyScript() {
        Map<String, String> begun =
                Map.ofEntries(
                        Map.entry("name", "Built"),
                        Map.entry("node", "0"),
                        Map.entry("g.0", "ALL"),
                        Map.entry("r:addRule", "0"));
        String more = ann.api().form("/playlist/rules", begun).body();
        assertThat(more).contains("name=\"f.0.0\"").contains("value=\"Built\"");
    }
}
