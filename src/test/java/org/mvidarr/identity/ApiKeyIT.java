package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;

@ExtendWith(SharedServer.class)
class ApiKeyIT {
    private static final String ME = "/api/v1/user/me";
    private static RunningServer server;
    private static Api admin;

    @BeforeAll
    static void administratorExists(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
    }

    @Test
    void opensTheApiByEitherHeaderWithoutASession() {
        Person person = Person.of(server, Role.USER);
        String key = person.key(KeyScope.READ);
        HttpResponse<String> own = Person.ask(server, ME, "X-Api-Key", key);
        HttpResponse<String> bearer = Person.bearer(server, ME, key);
        assertThat(own.statusCode()).isEqualTo(bearer.statusCode()).isEqualTo(200);
        assertThat(Api.object(own).getString("username")).isEqualTo(person.name());
        assertThat(own.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(bearer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void opensNoPages() {
        String key = Person.of(server, Role.USER).key(KeyScope.READ);
        assertThat(Person.ask(server, "/home", "X-Api-Key", key).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN, READ, 403, 403",
        "ADMIN, MANAGE, 200, 404",
        "ADMIN, ADMIN, 200, 404",
        "MANAGER, MANAGE, 200, 404",
        "USER, READ, 403, 403",
        "MANAGER, READ, 403, 403",
        "READONLY, READ, 403, 403"
    })
    void mayWhatScopeAndOwnerBothMay(Role owner, KeyScope scope, int accounts, int removal) {
        String key = Person.of(server, owner).key(scope);
        Api api = Api.anonymous(server);
        assertThat(Person.bearer(server, "/api/v1/user", key).statusCode()).isEqualTo(accounts);
        assertThat(
                        api.send(
                                        api.request("/api/v1/rootfolder/999999")
                                                .header("X-Api-Key", key)
                                                .DELETE())
                                .statusCode())
                .isEqualTo(removal);
    }

    @ParameterizedTest
    @CsvSource({"USER, MANAGE", "MANAGER, ADMIN", "READONLY, ADMIN"})
    void refusesAScopeBeyondTheOwnersRole(Role owner, KeyScope scope) {
        HttpResponse<String> answer =
                Person.of(server, owner).api().post("/api/v1/apikey", plan("x", scope.name()));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.object(answer).getString("code")).isEqualTo("identity.key-scope");
    }

    @Test
    void weakensWithItsOwner() {
        Person person = Person.of(server, Role.ADMIN);
        String key = person.key(KeyScope.ADMIN);
        assertThat(Person.bearer(server, "/api/v1/user", key).statusCode()).isEqualTo(200);
        admin.put("/api/v1/user/" + person.id(), "{\"role\": \"USER\", \"active\": true}");
        assertThat(Person.bearer(server, "/api/v1/user", key).statusCode()).isEqualTo(403);
        assertThat(Person.bearer(server, ME, key).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "mvk_",
                "mvk_00000000_0123456789012345678901234567890123456789012",
                "mvk_0000000%_0123456789012345678901234567890123456789012"
            })
    void refusesABadKeyEvenBesideAGoodSession(String key) {
        HttpResponse<String> answer = admin.send(admin.request(ME).header("X-Api-Key", key).GET());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer")
                .contains("invalid_token");
        assertThat(admin.get(ME).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAKeyWhoseSecretIsAnothers() {
        Person person = Person.of(server, Role.USER);
        String first = person.key(KeyScope.READ);
        String second = person.key(KeyScope.READ);
        String mixed = first.substring(0, 13) + second.substring(13);
        assertThat(Person.bearer(server, ME, mixed).statusCode()).isEqualTo(401);
    }

    @Test
    void tellsAStrangerHowToAuthenticateWithoutAReason() {
        HttpResponse<String> answer = Api.anonymous(server).get(ME);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"mvidarr\"");
    }

    @Test
    void isListedWithItsLastUseButWithoutItsSecret() {
        Person person = Person.of(server, Role.USER);
        Api api = person.api();
        String key = person.key(KeyScope.READ);
        assertThat(own(api).get("lastUsedAt")).isNull();
        Person.bearer(server, ME, key);
        JsonObject listed = own(api);
        assertThat(listed.getString("lastUsedAt")).isNotEmpty();
        assertThat(listed.getString("prefix")).isEqualTo(key.substring(0, 12));
        assertThat(listed.toString()).doesNotContain(key.substring(13));
        assertThat(api.get("/api/v1/apikey?all=true").statusCode()).isEqualTo(403);
        assertThat(admin.get("/api/v1/apikey?all=true&pageSize=1000").body())
                .contains(person.name());
    }

    @Test
    void endsWhenRevokedByOwnerOrAdministratorAndNobodyElse() {
        Person person = Person.of(server, Role.USER);
        Api api = person.api();
        String key = person.key(KeyScope.READ);
        String address = "/api/v1/apikey/" + own(api).getInt("id");
        Api stranger = Person.of(server, Role.MANAGER).api();
        assertThat(stranger.delete(address).statusCode()).isEqualTo(404);
        assertThat(Person.bearer(server, ME, key).statusCode()).isEqualTo(200);
        assertThat(api.delete(address).statusCode()).isEqualTo(204);
        assertThat(Person.bearer(server, ME, key).statusCode()).isEqualTo(401);
        String another = person.key(KeyScope.READ);
        assertThat(admin.delete("/api/v1/apikey/" + own(api).getInt("id")).statusCode())
                .isEqualTo(204);
        assertThat(Person.bearer(server, ME, another).statusCode()).isEqualTo(401);
    }

    @Test
    void endsWithItsTime() {
        Api api = Person.of(server, Role.USER).api();
        assertThat(api.post("/api/v1/apikey", expiring("2001-01-01T00:00:00Z")).statusCode())
                .isEqualTo(400);
        HttpResponse<String> made =
                api.post("/api/v1/apikey", expiring(Instant.now().plusSeconds(2).toString()));
        assertThat(made.statusCode()).isEqualTo(201);
        String key = Api.object(made).getString("key");
        Api.await("the key expires", () -> Person.bearer(server, ME, key).statusCode() == 401);
    }

    @Test
    void touchesNeitherKeysNorPassword() {
        Person person = Person.of(server, Role.ADMIN);
        String key = person.key(KeyScope.ADMIN);
        Api api = Api.anonymous(server);
        HttpResponse<String> another =
                api.send(write(api, "/api/v1/apikey", key).POST(body(plan("child", "ADMIN"))));
        HttpResponse<String> password =
                api.send(
                        write(api, ME + "/password", key)
                                .PUT(
                                        body(
                                                "{\"old\": \""
                                                        + person.password()
                                                        + "\", \"password\": \"a rather long"
                                                        + " sentence\"}")));
        assertThat(another.statusCode()).isEqualTo(password.statusCode()).isEqualTo(403);
        assertThat(Api.object(another).getString("code")).isEqualTo("identity.by-key");
    }

    @Test
    void writesFromWhateverOriginButABadOneNever() {
        Person person = Person.of(server, Role.ADMIN);
        String address = "/api/v1/user/" + Person.of(server, Role.USER).id();
        String edit = "{\"role\": \"USER\", \"active\": true}";
        Api good = Api.anonymous(server);
        assertThat(
                        good.send(
                                        write(good, address, person.key(KeyScope.ADMIN))
                                                .header("Origin", "https://dash.example")
                                                .PUT(body(edit)))
                                .statusCode())
                .isEqualTo(200);
        assertThat(
                        admin.send(
                                        write(admin, address, "mvk_bad")
                                                .header("Origin", "https://dash.example")
                                                .PUT(body(edit)))
                                .statusCode())
                .isEqualTo(401);
    }

    private static HttpRequest.Builder write(Api api, String path, String key) {
        return api.request(path)
                .header("Content-Type", "application/json")
                .header("X-Api-Key", key);
    }

    private static HttpRequest.BodyPublisher body(String json) {
        return HttpRequest.BodyPublishers.ofString(json);
    }

    private static JsonObject own(Api api) {
        return api.records("/api/v1/apikey").getJsonObject(0);
    }

    private static String plan(String name, String scope) {
        return "{\"name\": \"" + name + "\", \"scope\": \"" + scope + "\"}";
    }

    private static String expiring(String at) {
        return "{\"name\": \"brief\", \"scope\": \"READ\", \"expiresAt\": \"" + at + "\"}";
    }
}
