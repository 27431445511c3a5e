package org.mvidarr.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.People;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@ExtendWith(SharedServer.class)
class ConfigApiIT {
    private static final String DOWNLOAD = "/api/v1/config/download";
    private static final String MAIL = "/api/v1/config/mail";
    private static final String SECRET = "smtp-secret-of-config";

    private static RunningServer server;
    private static Api admin;

    @BeforeAll
    static void signIn(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
    }

    @AfterEach
    void backToTheDefaults() {
        patch(DOWNLOAD, "*", "{\"attempts\": null, \"maxHeight\": null, \"maxMegabytes\": null}");
        patch(MAIL, "*", "{\"host\": null, \"from\": null, \"password\": null, \"tls\": null}");
    }

    @Test
    void knowsAllGroupsWithTheirTitles() {
        HttpResponse<String> answer = admin.get("/api/v1/config");
        assertThat(answer.body())
                .contains("\"topic\":\"naming\"", "\"topic\":\"mail\"", "\"topic\":\"audit\"")
                .contains("\"title\":\"Mail server\"", "\"section\":\"security\"")
                .doesNotContain("??");
    }

    @Test
    void everyGroupIsServedWithItsSchema() {
        for (var topic : array(admin.get("/api/v1/config"))) {
            String address = "/api/v1/config/" + topic.asJsonObject().getString("topic");
            JsonObject values = admin.object(address);
            JsonObject schema = admin.object(address + "/schema");
            assertThat(schema.getJsonObject("properties").keySet()).containsAll(values.keySet());
            assertThat(schema.toString()).doesNotContain("??");
        }
    }

    @Test
    void aGroupHasATagAndIsNotSentTwice() {
        HttpResponse<String> first = admin.get(DOWNLOAD);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"" + Api.object(first).getInt("version") + ".");
        HttpResponse<String> second =
                admin.send(admin.request(DOWNLOAD).header("If-None-Match", tag).GET());
        assertThat(second.statusCode()).isEqualTo(304);
    }

    @Test
    void isChangedFromTheVersionThatWasReadAndFromNoOther() {
        HttpResponse<String> read = admin.get(DOWNLOAD);
        String tag = read.headers().firstValue("ETag").orElseThrow();
        int version = Api.object(read).getInt("version");

        HttpResponse<String> done = put(DOWNLOAD, tag, "{\"attempts\": 7}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(Api.object(done).getInt("attempts")).isEqualTo(7);
        assertThat(Api.object(done).getInt("version")).isEqualTo(version + 1);

        HttpResponse<String> stale = put(DOWNLOAD, tag, "{\"attempts\": 8}");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(Api.object(stale).getInt("currentVersion")).isEqualTo(version + 1);
        HttpResponse<String> old =
                admin.put(DOWNLOAD, "{\"attempts\": 8, \"version\": " + version + "}");
        assertThat(old.statusCode()).isEqualTo(409);
        assertThat(admin.put(DOWNLOAD, "{\"attempts\": 8}").statusCode()).isEqualTo(428);
        assertThat(admin.object(DOWNLOAD).getInt("attempts")).isEqualTo(7);
    }

    @Test
    void whatWasReadCanBeSentBackAsItIs() {
        HttpResponse<String> read = admin.get(MAIL);
        HttpResponse<String> done = admin.put(MAIL, read.body());
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(Api.object(done)).isEqualTo(Api.object(read));
    }

    @Test
    void aPatchOfNullGoesBackToTheDefault() {
        int usual = admin.object(DOWNLOAD).getInt("attempts");
        assertThat(patch(DOWNLOAD, "*", "{\"attempts\": 9}").statusCode()).isEqualTo(200);
        assertThat(admin.object(DOWNLOAD).getInt("attempts")).isEqualTo(9);
        assertThat(patch(DOWNLOAD, "*", "{\"attempts\": null}").statusCode()).isEqualTo(200);
        assertThat(admin.object(DOWNLOAD).getInt("attempts")).isEqualTo(usual);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    download   | {"attempts": 0}                                  | /attempts
                    download   | {"attempts": 99999999999999}                     | /attempts
                    download   | {"attempts": "three"}                            | /attempts
                    download   | {"attempt": 3}                                   | /attempt
                    sign-in    | {"idleHours": 169}                               | /idleHours
                    naming     | {"template": "{Nonsense}"}                       | /template
                    naming     | {"kindSuffix": "KODI"}                           | /kindSuffix
                    protection | {"users": {"perMinute": 0}}                      | /users/perMinute
                    protection | {"corsOrigins": ["no origin"]}                   | /
                    server     | {"publicUrl": "ftp://x"}                         | /publicUrl
                    two-factor | {"requiredFor": ["BOSS"]}                        | /requiredFor
                    mail       | {"host": "smtp.example.org", "from": ""}         | /from
                    """)
    void refusesWhatCannotBeBesideItsField(String topic, String body, String pointer) {
        HttpResponse<String> answer = put("/api/v1/config/" + topic, "*", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"pointer\":\"" + pointer);
    }

    @Test
    void unknownGroupsAndUnreadableBodiesAreProblems() {
        assertThat(admin.get("/api/v1/config/nothing").statusCode()).isEqualTo(404);
        assertThat(admin.get("/api/v1/config/nothing/schema").statusCode()).isEqualTo(404);
        assertThat(put("/api/v1/config/nothing", "*", "{}").statusCode()).isEqualTo(404);
        assertThat(put(DOWNLOAD, "*", "[]").statusCode()).isEqualTo(400);
        assertThat(put(DOWNLOAD, "*", "{").statusCode()).isEqualTo(400);
        assertThat(put(DOWNLOAD, "nonsense", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void aSecretIsWrittenAndNeverReadAndKeepsToItsHost() {
        String body =
                "{\"host\": \"127.0.0.1\", \"from\": \"a@example.org\", \"tls\": \"NONE\","
                        + " \"password\": \""
                        + SECRET
                        + "\"}";
        HttpResponse<String> done = put(MAIL, "*", body);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.body()).contains("\"passwordSet\":true");
        put(MAIL, "*", "{\"password\": null, \"port\": 2525}");
        assertThat(admin.object(MAIL).getBoolean("passwordSet")).isTrue();
        // The address of its own shows the same state: there is one store.
        assertThat(admin.object("/api/v1/settings/mail").getInt("port")).isEqualTo(2525);
        assertThat(admin.object("/api/v1/settings/mail").getBoolean("passwordSet")).isTrue();
        HttpResponse<String> moved = put(MAIL, "*", "{\"host\": \"localhost\"}");
        assertThat(moved.statusCode()).isEqualTo(400);
        assertThat(moved.body()).contains("mail.password-again");
        put(MAIL, "*", "{\"password\": \"\"}");
        assertThat(admin.object(MAIL).getBoolean("passwordSet")).isFalse();
        String trail = admin.get("/api/v1/audit?action=setting.changed&pageSize=100").body();
        assertThat(List.of(done.body(), trail, admin.get(MAIL).body(), server.log()))
                .noneMatch(text -> text.contains(SECRET) || text.contains("\"v1."));
    }

    @Test
    void aKeyCannotChangeAGroupWithASecret() {
        String key = People.key(admin, "ADMIN");
        assertThat(byKey(key, DOWNLOAD, "{\"attempts\": 5}").statusCode()).isEqualTo(200);
        assertThat(byKey(key, MAIL, "{\"port\": 26}").statusCode()).isEqualTo(403);
    }

    @Test
    void managersReadWhatIsNotForAdministratorsAloneAndChangeNothing() {
        Api manager = People.signedIn(server, "MANAGER");
        assertThat(manager.get("/api/v1/config/naming").statusCode()).isEqualTo(200);
        assertThat(manager.get(DOWNLOAD).statusCode()).isEqualTo(200);
        assertThat(manager.get(MAIL).statusCode()).isEqualTo(403);
        assertThat(manager.get("/api/v1/config/sign-in/schema").statusCode()).isEqualTo(403);
        assertThat(manager.get("/api/v1/config").body())
                .contains("naming")
                .doesNotContain("\"mail\"", "two-factor");
        assertThat(put(manager, DOWNLOAD, "*", "{\"attempts\": 5}").statusCode()).isEqualTo(403);
    }

    @Test
    void aRuleOfTheOwnerHoldsForThisAddressToo() {
        HttpResponse<String> answer =
                put("/api/v1/config/two-factor", "*", "{\"requiredFor\": [\"USER\"]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("twofactor.self-first");
    }

    @Test
    void theTrailShowsBeforeAndAfter() {
        put(DOWNLOAD, "*", "{\"maxHeight\": 2160}");
        JsonObject event =
                admin.records("/api/v1/audit?action=setting.changed&target=download")
                        .getJsonObject(0);
        assertThat(event.toString()).contains("\"maxHeight\":\"2160\"", "before", "after");
    }

    @Test
    void aChangeThatChangesNothingIsNone() {
        int version = admin.object(DOWNLOAD).getInt("version");
        put(DOWNLOAD, "*", "{}");
        put(DOWNLOAD, "*", admin.get(DOWNLOAD).body());
        assertThat(admin.object(DOWNLOAD).getInt("version")).isEqualTo(version);
    }

    @Test
    void ofFiftyWhoChangeTheSameVersionOneWins() throws Exception {
        String tag = admin.get(DOWNLOAD).headers().firstValue("ETag").orElseThrow();
        List<Integer> statuses = together(i -> put(DOWNLOAD, tag, megabytes(i)).statusCode());
        assertThat(statuses).containsOnly(200, 412);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
    }

    @Test
    void fiftyWhoDoNotCareAreAllServedAndTheLastOneHolds() throws Exception {
        int before = admin.object(DOWNLOAD).getInt("version");
        List<Integer> statuses = together(i -> put(DOWNLOAD, "*", megabytes(i)).statusCode());
        assertThat(statuses).containsOnly(200);
        JsonObject after = admin.object(DOWNLOAD);
        assertThat(after.getInt("version")).isEqualTo(before + 50);
        assertThat(IntStream.range(0, 50).map(i -> 30_000 + i).boxed().collect(Collectors.toSet()))
                .contains(after.getInt("maxMegabytes"));
    }

    private static String megabytes(int number) {
        return "{\"maxMegabytes\": " + (30_000 + number) + "}";
    }

    private interface Numbered {
        int of(int number);
    }

    private static List<Integer> together(Numbered request) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Set<Callable<Integer>> all =
                    IntStream.range(0, 50)
                            .<Callable<Integer>>mapToObj(i -> () -> request.of(i))
                            .collect(Collectors.toSet());
            return threads.invokeAll(all).stream().map(f -> f.resultNow()).toList();
        }
    }

    private static HttpResponse<String> put(String address, String tag, String body) {
        return put(admin, address, tag, body);
    }

    private static HttpResponse<String> put(Api api, String address, String tag, String body) {
        return api.send(
                api.request(address)
                        .header("Content-Type", "application/json")
                        .header("If-Match", tag)
                        .PUT(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> byKey(String key, String address, String body) {
        Api program = Api.anonymous(server);
        return program.send(
                program.request(address)
                        .header("Content-Type", "application/json")
                        .header("X-Api-Key", key)
                        .header("If-Match", "*")
                        .PUT(BodyPublishers.ofString(body)));
    }

    private static JsonArray array(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }

    private static HttpResponse<String> patch(String address, String tag, String body) {
        return admin.send(
                admin.request(address)
                        .header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", tag)
                        .method("PATCH", BodyPublishers.ofString(body)));
    }
}
