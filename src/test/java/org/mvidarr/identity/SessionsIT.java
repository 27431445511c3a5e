package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

@ExtendWith(SharedServer.class)
class SessionsIT {
    private static final String SESSIONS = "/api/v1/auth/session";
    private static RunningServer server;
    private static Api admin;

    @BeforeAll
    static void administratorExists(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
    }

    @Test
    void aBrowserIsListedWithDeviceAndAddress() {
        Person person = Person.of(server, Role.READONLY);
        JsonArray list = list(person.api().get(SESSIONS));
        assertThat(list).hasSize(1);
        JsonObject only = list.getJsonObject(0);
        assertThat(only.getString("device")).startsWith("Java-http-client");
        assertThat(only.getString("address")).isEqualTo("127.0.0.1");
        assertThat(only.getBoolean("current")).isTrue();
        assertThat(only.getBoolean("remembered")).isFalse();
        assertThat(only.keySet())
                .as("nothing secret")
                .containsExactlyInAnyOrder(
                        "id",
                        "device",
                        "address",
                        "createdAt",
                        "lastSeenAt",
                        "expiresAt",
                        "remembered",
                        "current");
    }

    @Test
    void aRevokedBrowserIsRefusedAtItsNextRequest() {
        Person person = Person.of(server, Role.USER);
        Api here = person.api();
        Api there = person.api();
        String other = other(here);
        assertThat(here.delete(SESSIONS + "/" + other).statusCode()).isEqualTo(204);
        assertThat(there.get(Browsing.ME).statusCode()).isEqualTo(401);
        assertThat(there.get("/videos").statusCode()).isEqualTo(302);
        assertThat(here.get(Browsing.ME).statusCode()).isEqualTo(200);
        assertThat(list(here.get(SESSIONS))).hasSize(1);
        assertThat(here.delete(SESSIONS + "/" + other).statusCode()).isEqualTo(404);
    }

    @Test
    void theOpenPagesOfARevokedBrowserHearNothingMore() throws Exception {
        Person person = Person.of(server, Role.USER);
        Api here = person.api();
        Api there = person.api();
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        WebSocket page = openPage(there, closed);
        assertThat(here.delete(SESSIONS + "/" + other(here)).statusCode()).isEqualTo(204);
        assertThat(closed.get(30, TimeUnit.SECONDS)).isEqualTo(1001);
        page.abort();
        assertThatThrownBy(() -> openPage(there, new CompletableFuture<>()))
                .as("not let in again")
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        openPage(here, new CompletableFuture<>()).abort();
    }

    private static WebSocket openPage(Api browser, CompletableFuture<Integer> closed)
            throws Exception {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", browser.cookie())
                .buildAsync(
                        URI.create("ws://" + server.address().getAuthority() + "/live"),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onClose(
                                    WebSocket socket, int status, String reason) {
                                closed.complete(status);
                                return null;
                            }
                        })
                .get(30, TimeUnit.SECONDS);
    }

    @Test
    void signingOutEverywhereElseKeepsThisBrowser() {
        Person person = Person.of(server, Role.USER);
        Api here = person.api();
        Api there = person.api();
        Api further = person.api();
        assertThat(here.delete(SESSIONS).statusCode()).isEqualTo(204);
        assertThat(there.get(Browsing.ME).statusCode()).isEqualTo(401);
        assertThat(further.get(Browsing.ME).statusCode()).isEqualTo(401);
        assertThat(list(here.get(SESSIONS))).hasSize(1);
    }

    @Test
    void anothersBrowserIsNotThere() {
        Person owner = Person.of(server, Role.USER);
        Api his = owner.api();
        Api stranger = Person.of(server, Role.MANAGER).api();
        String id = list(his.get(SESSIONS)).getJsonObject(0).getString("id");
        assertThat(stranger.delete(SESSIONS + "/" + id).statusCode()).isEqualTo(404);
        assertThat(stranger.delete(SESSIONS + "/" + Browsing.idOfNobody()).statusCode())
                .isEqualTo(404);
        assertThat(stranger.delete(SESSIONS + "/not-an-id").statusCode()).isEqualTo(404);
        String his404 = "/api/v1/user/" + owner.id() + "/session";
        assertThat(stranger.get(his404).statusCode()).isEqualTo(403);
        assertThat(stranger.delete(his404).statusCode()).isEqualTo(403);
        assertThat(stranger.delete(his404 + "/" + id).statusCode()).isEqualTo(403);
        assertThat(his.get(Browsing.ME).statusCode()).isEqualTo(200);
    }

    @Test
    void administratorsSeeAndEndSomebodysBrowsers() {
        Person person = Person.of(server, Role.USER);
        Api first = person.api();
        Api second = person.api();
        String sessions = "/api/v1/user/" + person.id() + "/session";
        JsonArray list = list(admin.get(sessions));
        assertThat(list).hasSize(2);
        assertThat(list.getJsonObject(0).getBoolean("current")).isFalse();
        String own = list(admin.get(SESSIONS)).getJsonObject(0).getString("id");
        assertThat(admin.delete(sessions + "/" + own).statusCode())
                .as("a session of another user")
                .isEqualTo(404);
        String id = list.getJsonObject(0).getString("id");
        assertThat(admin.delete(sessions + "/" + id).statusCode()).isEqualTo(204);
        assertThat(admin.delete(sessions).statusCode()).isEqualTo(204);
        assertThat(first.get(Browsing.ME).statusCode()).isEqualTo(401);
        assertThat(second.get(Browsing.ME).statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutEndsTheLoginAndNotOnlyTheCookie() {
        Person person = Person.of(server, Role.USER);
        Api api = person.api();
        Browsing copy = Browsing.of(server, api);
        Api other = person.api();
        api.form("/about", Map.of("signOut:go", "x", "signOut_SUBMIT", "1"));
        assertThat(copy.get(Browsing.ME).statusCode()).isEqualTo(401);
        assertThat(list(other.get(SESSIONS))).hasSize(1);
    }

    @Test
    void aNewPasswordEndsTheOthersAndKeepsThisOne() {
        Person person = Person.of(server, Role.USER);
        Api here = person.api();
        Api there = person.api();
        HttpResponse<String> changed =
                here.put(
                        "/api/v1/user/me/password",
                        Json.createObjectBuilder()
                                .add("old", person.password())
                                .add("password", "another long sentence")
                                .build()
                                .toString());
        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(there.get(Browsing.ME).statusCode()).isEqualTo(401);
        assertThat(list(here.get(SESSIONS))).hasSize(1);
    }

    @Test
    void anotherRoleAndADeactivationHoldAtTheNextRequest() {
        Person person = Person.of(server, Role.MANAGER);
        Api api = person.api();
        admin.put("/api/v1/user/" + person.id(), "{\"role\": \"READONLY\", \"active\": true}");
        assertThat(api.get(Browsing.ME).statusCode()).isEqualTo(401);
        Api again = person.api();
        admin.put("/api/v1/user/" + person.id(), "{\"role\": \"READONLY\", \"active\": false}");
        assertThat(again.get(Browsing.ME).statusCode()).isEqualTo(401);
    }

    @Test
    void aKeySignsNobodyOut() {
        Person person = Person.of(server, Role.MANAGER);
        String key = person.key(KeyScope.MANAGE);
        Api api = Api.anonymous(server);
        HttpResponse<String> answer =
                api.send(api.request(SESSIONS).header("X-Api-Key", key).DELETE());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"idleHours\": 0, \"absoluteDays\": 30, \"rememberDays\": 30}",
                "{\"idleHours\": 12, \"absoluteDays\": 366, \"rememberDays\": 30}",
                "{\"idleHours\": 12, \"absoluteDays\": 30, \"rememberDays\": -1}"
            })
    void limitsHaveLimits(String settings) {
        assertThat(admin.put("/api/v1/settings/sign-in", settings).statusCode()).isEqualTo(400);
    }

    @Test
    void theProfileShowsAndEndsOnesBrowsers() {
        Person person = Person.of(server, Role.READONLY);
        Api here = person.api();
        Api there = person.api();
        String page = here.get("/profile?tab=sessions").body();
        assertThat(page).contains("This device", "Java-http-client", "127.0.0.1");
        HttpResponse<String> answer =
                here.form(
                        "/profile?tab=sessions", Map.of("s_SUBMIT", "1", "s:revoke", other(here)));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(there.get(Browsing.ME).statusCode()).isEqualTo(401);
        assertThat(here.get(Browsing.ME).statusCode()).isEqualTo(200);
    }

    @Test
    void pagesForStrangersStartNoSession() {
        for (String page : new String[] {"/login", "/welcome", "/reset?token=x", "/nothing"}) {
            assertThat(Api.anonymous(server).get(page).headers().allValues("Set-Cookie"))
                    .as(page)
                    .isEmpty();
        }
    }

    /** The id of the login that is not this browser's. */
    private static String other(Api here) {
        return list(here.get(SESSIONS)).stream()
                .map(value -> value.asJsonObject())
                .filter(session -> !session.getBoolean("current"))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private static JsonArray list(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }
}
