package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@ExtendWith(SharedServer.class)
class InviteIT {
    private static final String GOOD = "four words or more";
    private static RunningServer server;
    private static Api admin;

    @BeforeAll
    static void administratorExists(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
    }

    @Test
    void anInvitedUserChoosesHisPasswordAndSignsIn() {
        JsonObject invitation = invite("READONLY");
        String link = invitation.getString("link");
        String name = invitation.getJsonObject("user").getString("username");
        assertThat(invitation.getJsonObject("user").getBoolean("invited")).isTrue();
        assertThat(link).startsWith("/welcome?token=");

        HttpResponse<String> page = Api.anonymous(server).get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(name);
        assertThat(page.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");

        HttpResponse<String> chosen = choose(link, GOOD);
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(chosen.headers().firstValue("Location").orElseThrow())
                .endsWith("/login?done=password")
                .doesNotContain("token");
        Api api = Api.anonymous(server);
        assertThat(api.get("/login?done=password").body()).contains("Your password is set");
        api.signIn(name, GOOD);
        assertThat(api.object(Browsing.ME).getBoolean("invited")).isFalse();
        assertThat(api.object(Browsing.ME).getString("role")).isEqualTo("READONLY");
    }

    @Test
    void aLinkIsGoodOnce() {
        String link = invite("USER").getString("link");
        assertThat(choose(link, GOOD).statusCode()).isEqualTo(302);
        assertThat(Api.anonymous(server).get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void ofTwoWhoUseALinkAtOnceOneWins() throws Exception {
        JsonObject invitation = invite("USER");
        String link = invitation.getString("link");
        String name = invitation.getJsonObject("user").getString("username");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<HttpResponse<String>>> tries =
                    List.of(
                            both.submit(() -> choose(link, GOOD + " one")),
                            both.submit(() -> choose(link, GOOD + " two")));
            long winners = 0;
            for (Future<HttpResponse<String>> each : tries) {
                winners += each.get().statusCode() == 302 ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
        long passwords =
                List.of(GOOD + " one", GOOD + " two").stream()
                        .filter(word -> signsIn(name, word))
                        .count();
        assertThat(passwords).isEqualTo(1);
    }

    @Test
    void aRefusedPasswordLeavesTheLinkGood() {
        JsonObject invitation = invite("USER");
        String link = invitation.getString("link");
        assertThat(choose(link, "password1234").body()).contains("too easy to guess");
        assertThat(choose(link, GOOD).statusCode()).isEqualTo(302);
    }

    @Test
    void anInvitationIsOfNoUseOnAnotherPage() {
        String link = invite("USER").getString("link");
        String elsewhere = link.replace("/welcome", "/reset");
        assertThat(Api.anonymous(server).get(elsewhere).statusCode()).isEqualTo(404);
        assertThat(Api.anonymous(server).get("/welcome").statusCode()).isEqualTo(404);
        assertThat(Api.anonymous(server).get("/welcome?token=guess").statusCode()).isEqualTo(404);
    }

    @Test
    void aNewerInvitationReplacesTheOlder() {
        JsonObject invitation = invite("USER");
        String older = invitation.getString("link");
        long id = invitation.getJsonObject("user").getJsonNumber("id").longValue();
        String newer = resetLink(id).getString("link");
        assertThat(newer).startsWith("/welcome?token=");
        assertThat(Api.anonymous(server).get(older).statusCode()).isEqualTo(404);
        assertThat(admin.delete("/api/v1/user/" + id + "/reset-link").statusCode()).isEqualTo(204);
        assertThat(Api.anonymous(server).get(newer).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodySignsInToAnInvitedAccount() {
        JsonObject invitation = invite("USER");
        String name = invitation.getJsonObject("user").getString("username");
        assertThat(signsIn(name, "null")).isFalse();
    }

    @Test
    void onlyAdministratorsInvite() {
        Person manager = Person.of(server, Role.MANAGER);
        assertThat(manager.api().post("/api/v1/user/invite", invitation("USER")).statusCode())
                .isEqualTo(403);
        assertThat(
                        manager.api()
                                .post("/api/v1/user/" + manager.id() + "/reset-link", "")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAdministratorsLinkGivesANewPasswordAndEndsTheLogins() {
        Person person = Person.of(server, Role.USER);
        Browsing before = Browsing.of(server, person.api());
        String link = resetLink(person.id()).getString("link");
        assertThat(before.get(Browsing.ME).statusCode()).as("until it is used").isEqualTo(200);
        assertThat(choose(link, GOOD).statusCode()).isEqualTo(302);
        assertThat(before.get(Browsing.ME).statusCode()).isEqualTo(401);
        assertThat(signsIn(person.name(), person.password())).isFalse();
        assertThat(signsIn(person.name(), GOOD)).isTrue();
    }

    @Test
    void aPasswordChangedMeanwhileMakesTheLinkWorthless() {
        Person person = Person.of(server, Role.USER);
        String link = resetLink(person.id()).getString("link");
        admin.put("/api/v1/user/" + person.id() + "/password", "{\"password\": \"" + GOOD + "\"}");
        assertThat(Api.anonymous(server).get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void noLinkForOneselfAndForTheInactive() {
        long self = admin.object(Browsing.ME).getJsonNumber("id").longValue();
        assertThat(admin.post("/api/v1/user/" + self + "/reset-link", "").statusCode())
                .isEqualTo(409);
        Person person = Person.of(server, Role.USER);
        admin.put("/api/v1/user/" + person.id(), "{\"role\": \"USER\", \"active\": false}");
        assertThat(admin.post("/api/v1/user/" + person.id() + "/reset-link", "").statusCode())
                .isEqualTo(409);
        assertThat(admin.post("/api/v1/user/987654321/reset-link", "").statusCode()).isEqualTo(404);
    }

    @Test
    void unlockingLetsTheOwnerTryAtOnce() {
        Person person = Person.of(server, Role.USER);
        int status = 400;
        for (int i = 0; i < 12 && status == 400; i++) {
            status = person.tokens("a wrong guess").statusCode();
        }
        assertThat(status).isEqualTo(429);
        assertThat(admin.post("/api/v1/user/" + person.id() + "/unlock", "").statusCode())
                .isEqualTo(204);
        assertThat(person.tokens(person.password()).statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheRemovedOwnGoesToTheHeir() {
        Person leaving = Person.of(server, Role.USER);
        Person heir = Person.of(server, Role.USER);
        HttpResponse<String> added =
                leaving.api()
                        .post(
                                "/api/v1/download",
                                "{\"url\": \"http://127.0.0.1:9/" + leaving.name() + "\"}");
        long download = Api.object(added).getJsonNumber("id").longValue();
        String self = "/api/v1/user/" + leaving.id();
        assertThat(admin.delete(self + "?heir=" + leaving.id()).statusCode()).isEqualTo(400);
        assertThat(admin.delete(self + "?heir=987654321").statusCode()).isEqualTo(400);
        assertThat(admin.delete(self + "?heir=" + heir.id()).statusCode()).isEqualTo(204);
        assertThat(admin.object("/api/v1/download/" + download).getInt("requestedBy"))
                .isEqualTo((int) heir.id());
        admin.delete("/api/v1/download/" + download);
    }

    private static JsonObject invite(String role) {
        HttpResponse<String> made = admin.post("/api/v1/user/invite", invitation(role));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return Api.object(made);
    }

    private static String invitation(String role) {
        return Json.createObjectBuilder()
                .add("username", "i-" + UUID.randomUUID().toString().substring(0, 12))
                .add("role", role)
                .build()
                .toString();
    }

    private static JsonObject resetLink(long id) {
        HttpResponse<String> made = admin.post("/api/v1/user/" + id + "/reset-link", "");
        assertThat(made.statusCode()).isEqualTo(201);
        return Api.object(made);
    }

    private static HttpResponse<String> choose(String link, String password) {
        return Api.anonymous(server)
                .form(link, Map.of("password", password, "again", password, "choose", "x"));
    }

    private static boolean signsIn(String name, String password) {
        Api api = Api.anonymous(server);
        api.signIn(name, password);
        return api.get(Browsing.ME).statusCode() == 200;
    }
}
