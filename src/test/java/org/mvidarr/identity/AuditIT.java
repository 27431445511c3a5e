package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every deed leaves its line in the log, and the log is read by administrators alone. */
@ExtendWith(SharedServer.class)
class AuditIT {
    private static final String LOG = "/api/v1/audit";
    private static RunningServer server;
    private static Api admin;

    @BeforeAll
    static void administratorExists(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
    }

    @Test
    void tellsOfAccounts() {
        Person person = Person.of(server, Role.USER);
        String self = "/api/v1/user/" + person.id();
        admin.put(self, "{\"role\": \"MANAGER\", \"active\": true}");
        admin.put(self + "/password", "{\"password\": \"a rather long sentence\"}");
        admin.delete(self);
        List<JsonObject> events = events("target=" + person.name());
        assertThat(events)
                .extracting(event -> event.getString("action"))
                .containsExactly(
                        "user.removed", "password.changed", "user.changed", "user.created");
        assertThat(events).allSatisfy(AuditIT::isTheAdministrators);
        JsonObject change = events.get(2).getJsonObject("detail");
        assertThat(change.getJsonObject("before").getString("role")).isEqualTo("USER");
        assertThat(change.getJsonObject("after").getString("role")).isEqualTo("MANAGER");
        assertThat(events.toString()).doesNotContain("a rather long sentence", person.password());
    }

    @Test
    void tellsOfSignInsAndTokens() {
        Person person = Person.of(server, Role.USER);
        person.api();
        person.tokens("a wrong guess");
        JsonObject pair = Api.object(person.tokens(person.password()));
        Map<String, String> again =
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        pair.getString("refresh_token"));
        Person.form(server, "/api/v1/auth/token", again);
        Person.form(server, "/api/v1/auth/token", again);
        assertThat(events("user=" + person.name()))
                .extracting(event -> event.getString("action"))
                .containsExactly("token.issued", "login.ok");
        List<JsonObject> refused = events("outcome=refused&target=" + person.name());
        assertThat(refused)
                .extracting(event -> event.getString("action"))
                .containsExactly("token.reused", "login.failed");
        assertThat(refused)
                .allSatisfy(event -> assertThat(event.getString("address")).isEqualTo("127.0.0.1"));
    }

    @Test
    void neverWritesDownANameThatNobodyHas() {
        String typed = "my secret " + UUID.randomUUID();
        Person.form(
                server,
                "/api/v1/auth/token",
                Map.of("grant_type", "password", "username", typed, "password", "x"));
        assertThat(admin.get(LOG + "?action=login.failed&pageSize=20").body())
                .contains("unknown")
                .doesNotContain(typed);
    }

    @Test
    void tellsOfKeysAndOfWhatIsDoneByThem() {
        Person person = Person.of(server, Role.ADMIN);
        String key = person.key(KeyScope.ADMIN);
        String prefix = key.substring(0, 12);
        Api anonymous = Api.anonymous(server);
        String name = "by-key-" + UUID.randomUUID().toString().substring(0, 8);
        anonymous.send(
                anonymous
                        .request("/api/v1/user")
                        .header("X-Api-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(
                                java.net.http.HttpRequest.BodyPublishers.ofString(
                                        Person.account(name, null, "USER", "a long sentence 1"))));
        JsonObject made = events("target=" + prefix).getFirst();
        assertThat(made.getString("action")).isEqualTo("key.created");
        assertThat(made.getJsonObject("detail").getString("scope")).isEqualTo("ADMIN");
        assertThat(made.toString()).doesNotContain(key);
        JsonObject deed = events("target=" + name).getFirst();
        assertThat(deed.getString("username")).isEqualTo(person.name());
        assertThat(deed.getString("keyPrefix")).isEqualTo(prefix);
    }

    @Test
    void tellsOfChangedSettingsWithBothSides() {
        assertThat(admin.put(LOG + "/settings", "{\"keepDays\": 100}").statusCode()).isEqualTo(200);
        assertThat(admin.put(LOG + "/settings", "{\"keepDays\": 365}").statusCode()).isEqualTo(200);
        JsonObject event = events("action=setting.changed&target=audit").getFirst();
        assertThat(event.getJsonObject("detail").toString())
                .contains("\"before\":{\"keepDays\":\"100\"}", "\"after\":{\"keepDays\":\"365\"}");
    }

    @Test
    void tellsOfRefusedAccess() {
        Person person = Person.of(server, Role.READONLY);
        person.api().get("/api/v1/user?secret=1");
        assertThat(events("action=access.&user=" + person.name()))
                .extracting(event -> event.getString("target"))
                .containsExactly("GET /api/v1/user");
    }

    @ParameterizedTest
    @EnumSource(names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void isForAdministratorsAlone(Role role) {
        Api api = Person.of(server, role).api();
        for (String path : List.of(LOG, LOG + "/1", LOG + "/export", LOG + "/settings", "/audit")) {
            assertThat(api.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(api.put(LOG + "/settings", "{\"keepDays\": 100}").statusCode()).isEqualTo(403);
    }

    @Test
    void filtersByEverything() {
        Instant before = Instant.now();
        Person person = Person.of(server, Role.USER);
        String target = "target=" + person.name().substring(2).toUpperCase(java.util.Locale.ROOT);
        assertThat(events(target)).hasSize(1);
        assertThat(events(target + "&user=ADMIN&action=user.&outcome=ok&address=127.")).hasSize(1);
        assertThat(events(target + "&from=" + before.minusSeconds(60))).hasSize(1);
        assertThat(events(target + "&to=" + before.minusSeconds(60))).isEmpty();
        assertThat(events(target + "&user=admi")).isEmpty();
        assertThat(events(target + "&action=user.changed")).isEmpty();
        assertThat(events(target + "&address=10.")).isEmpty();
        assertThat(events("target=%25")).as("a percent sign is no wildcard").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outcome=nonsense",
                "from=yesterday",
                "page=0",
                "pageSize=1001",
                "page=1000&pageSize=1000",
                "page=x"
            })
    void refusesWrongQuestions(String query) {
        assertThat(admin.get(LOG + "?" + query).statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(ints = {29, 3651, 0})
    void keepsTheBoundsOfItsRetention(int days) {
        assertThat(admin.put(LOG + "/settings", "{\"keepDays\": " + days + "}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void pagesBothWaysAndShowsOne() {
        Person.of(server, Role.USER);
        JsonObject page = admin.object(LOG + "?pageSize=1");
        JsonObject first = page.getJsonArray("records").getJsonObject(0);
        assertThat(page.getInt("totalRecords")).isGreaterThan(1);
        List<JsonObject> older = events("pageSize=1&before=" + first.getInt("id"));
        assertThat(older.getFirst().getInt("id")).isLessThan(first.getInt("id"));
        assertThat(admin.object(LOG + "/" + first.getInt("id"))).isEqualTo(first);
        assertThat(admin.get(LOG + "/999999999").statusCode()).isEqualTo(404);
        assertThat(admin.get(LOG + "?before=999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void exportsWhatIsFilteredAndSaysSo() {
        Person person = Person.of(server, Role.USER);
        HttpResponse<String> csv = admin.get(LOG + "/export?target=" + person.name());
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
                .contains("audit.csv");
        assertThat(csv.body().split("\r\n"))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines[0]).startsWith("id,at,userId"))
                .satisfies(
                        lines -> assertThat(lines[1]).contains(",user.created," + person.name()));
        assertThat(events("action=audit.exported")).isNotEmpty();
    }

    @Test
    void thePageShowsEventsAndOneInFull() {
        Person person = Person.of(server, Role.USER);
        admin.put("/api/v1/user/" + person.id(), "{\"role\": \"READONLY\", \"active\": true}");
        int id = events("action=user.changed&target=" + person.name()).getFirst().getInt("id");
        String page = admin.get("/audit?target=" + person.name() + "&event=" + id).body();
        assertThat(page).contains("Account changed", "Account made", "READONLY", "127.0.0.1");
        assertThat(admin.get("/audit?event=999999999").statusCode()).isEqualTo(404);
        assertThat(admin.get("/audit?from=x&to=y&outcome=z&before=w").statusCode()).isEqualTo(200);
    }

    private static void isTheAdministrators(JsonObject event) {
        assertThat(event.getString("username")).isEqualTo(Api.USERNAME);
        assertThat(event.getString("outcome")).isEqualTo("OK");
        assertThat(event.getString("address")).isEqualTo("127.0.0.1");
        assertThat(Instant.parse(event.getString("at"))).isBeforeOrEqualTo(Instant.now());
    }

    private static List<JsonObject> events(String query) {
        return admin.records(LOG + "?" + query).stream().map(JsonValue::asJsonObject).toList();
    }
}
