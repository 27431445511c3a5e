package org.mvidarr.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.OpenIdProvider;
import org.mvidarr.fixture.OpenIdProvider.Fault;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ExtendWith(SharedServer.class)
class SsoIT {
    private static RunningServer server;
    private OpenIdProvider provider;
    private String name;

    @BeforeAll
    static void administratorExists(RunningServer shared) {
        server = shared;
        Api.administrator(server);
    }

    @BeforeEach
    void somebodyIsThere() {
        provider = OpenIdProvider.start();
        name = "sso-" + UUID.randomUUID().toString().substring(0, 8);
        person(name, Map.of());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private void person(String who, Map<String, Object> more) {
        var claims = new java.util.TreeMap<String, Object>();
        claims.put("sub", "subject-of-" + name);
        claims.put("preferred_username", who);
        claims.put("email", who + "@example.org");
        claims.put("email_verified", true);
        claims.putAll(more);
        provider.person(claims);
    }

    private JsonObject account(String username) {
        return Api.administrator(server).records("/api/v1/user?pageSize=500").stream()
                .map(value -> value.asJsonObject())
                .filter(user -> user.getString("username").equals(username))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No account " + username));
    }

    private static void assertRefused(HttpResponse<String> answer, Api browser, String code) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Configured.target(answer)).endsWith("/login?sso=" + code);
        assertThat(Configured.isSignedIn(browser)).isFalse();
    }

    @Test
    void makesAnAccountForSomebodyOfAnAdmittedDomainAndFindsItAgain() {
        Configured way = Configured.of(server, Configured.plan(provider));
        Api browser = Api.anonymous(server);
        String callback =
                Configured.callback(browser, "/sso/" + way.slug() + "/start?next=/videos%3Fq%3Dx");
        HttpResponse<String> answer = browser.get(callback);
        assertThat(Configured.target(answer)).endsWith("/videos?q=x");
        assertThat(Configured.isSignedIn(browser)).isTrue();
        JsonObject made = account(name);
        assertThat(made.getString("role")).isEqualTo("READONLY");
        assertThat(made.getString("email")).isEqualTo(name + "@example.org");

        person("another-name-by-now", Map.of("email", "gone@example.com"));
        Api again = Api.anonymous(server);
        assertThat(Configured.target(way.signIn(again))).endsWith("/home");
        assertThat(Configured.accounts(server)).doesNotContain("another-name-by-now");
        assertThat(Api.administrator(server).get("/api/v1/audit?pageSize=100").body())
                .contains("sso.created", way.slug());
    }

    @ParameterizedTest
    @CsvSource({
        "OTHER_STATE, expired",
        "OTHER_ISSUER_ON_THE_WAY, untrusted",
        "WRONG_NONCE, untrusted",
        "WRONG_AUDIENCE, untrusted",
        "WRONG_PARTY, untrusted",
        "SEVERAL_AUDIENCES, untrusted",
        "WRONG_ISSUER, untrusted",
        "EXPIRED, untrusted",
        "NOT_YET, untrusted",
        "ISSUED_LATER, untrusted",
        "NO_ALGORITHM, untrusted",
        "HMAC_WITH_THE_PUBLIC_KEY, untrusted",
        "UNKNOWN_KEY, untrusted",
        "FORGED, untrusted",
        "NO_ID_TOKEN, untrusted",
        "HUGE_TOKENS, unreachable",
        "HANGING_TOKENS, unreachable",
        "FAILING_TOKENS, unreachable",
        "HTML_TOKENS, unreachable",
        "OTHER_PERSONS_INFO, untrusted",
        "PRIVATE_KEYS_ADDRESS, unreachable"
    })
    void refusesABrokenOrLyingProvider(Fault fault, String code) {
        Configured way = Configured.of(server, Configured.plan(provider));
        provider.misbehave(fault);
        Api browser = Api.anonymous(server);
        assertRefused(way.signIn(browser), browser, code);
        assertThat(browser.get("/login?sso=" + code).body()).contains("role=\"alert\"");
        assertThat(Configured.accounts(server)).doesNotContain(name);

        provider.misbehave(Fault.NONE);
        if (fault == Fault.PRIVATE_KEYS_ADDRESS) {
            // Its description is kept for ten minutes, unless an administrator saves.
            way.changed(Configured.plan(provider).add("position", 9));
        }
        assertThat(Configured.target(way.signIn(Api.anonymous(server)))).endsWith("/home");
    }

    @ParameterizedTest
    @CsvSource({"HTML_DISCOVERY, unreachable", "OTHER_ISSUER_IN_DISCOVERY, misconfigured"})
    void sendsNobodyToAProviderThatIsNone(Fault fault, String code) {
        Configured way = Configured.of(server, Configured.plan(provider));
        provider.misbehave(fault);
        Api browser = Api.anonymous(server);
        assertRefused(browser.get("/sso/" + way.slug() + "/start"), browser, code);
        JsonObject report =
                Api.object(
                        Api.administrator(server)
                                .post("/api/v1/auth/provider/" + way.id() + "/test", ""));
        assertThat(report.getBoolean("good")).isFalse();
    }

    @Test
    void followsTheProvidersChangeOfKeys() {
        Configured way = Configured.of(server, Configured.plan(provider));
        assertThat(Configured.target(way.signIn(Api.anonymous(server)))).endsWith("/home");
        provider.rotate();
        assertThat(Configured.target(way.signIn(Api.anonymous(server)))).endsWith("/home");
    }

    @Test
    void takesAnAnswerOnlyOnceAndOnlyFromTheBrowserThatAsked() {
        Configured way = Configured.of(server, Configured.plan(provider));
        Api attacker = Api.anonymous(server);
        String callback = Configured.callback(attacker, "/sso/" + way.slug() + "/start");
        Api victim = Api.anonymous(server);
        assertRefused(victim.get(callback), victim, "expired");
        Configured.callback(victim, "/sso/" + way.slug() + "/start");
        assertRefused(victim.get(callback), victim, "expired");
        assertThat(Configured.target(attacker.get(callback))).endsWith("/home");
        assertThat(Configured.target(attacker.get(callback))).endsWith("/login?sso=expired");
    }

    @Test
    void takesNoAnswerForAnotherProvider() {
        try (OpenIdProvider other = OpenIdProvider.start()) {
            Configured one = Configured.of(server, Configured.plan(provider));
            Configured two = Configured.of(server, Configured.plan(other));
            Api browser = Api.anonymous(server);
            String callback = Configured.callback(browser, "/sso/" + one.slug() + "/start");
            HttpResponse<String> answer = browser.get(callback.replace(one.slug(), two.slug()));
            assertRefused(answer, browser, "expired");
        }
    }

    @Test
    void saysPlainlyThatSomebodySaidNoAndRepeatsNothing() {
        Configured way = Configured.of(server, Configured.plan(provider));
        Api browser = Api.anonymous(server);
        String away = Configured.target(browser.get("/sso/" + way.slug() + "/start"));
        String callback = Configured.target(browser.get(away.replace("/authorize?", "/refuse?")));
        HttpResponse<String> answer = browser.get(callback);
        assertRefused(answer, browser, "denied");
        assertThat(browser.get("/login?sso=denied").body())
                .contains("You were not let through there");
        assertThat(browser.get("/login?sso=%3Cscript%3Ealert(1)%3C/script%3E").body())
                .doesNotContain("alert(1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "javascript:x"
            })
    void leadsNowhereElse(String next) {
        Configured way = Configured.of(server, Configured.plan(provider));
        Api browser = Api.anonymous(server);
        String callback =
                Configured.callback(
                        browser,
                        "/sso/"
                                + way.slug()
                                + "/start?next="
                                + java.net.URLEncoder.encode(
                                        next, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Configured.target(browser.get(callback))).endsWith("/home");
    }

    @Test
    void admitsNobodyByAnUnprovedAddress() {
        Configured way = Configured.of(server, Configured.plan(provider));
        person(name, Map.of("email_verified", false));
        Api browser = Api.anonymous(server);
        assertRefused(way.signIn(browser), browser, "not-admitted");
        person(name, Map.of("email", name + "@example.org.evil.example"));
        assertRefused(way.signIn(browser), browser, "not-admitted");
        assertThat(Configured.accounts(server)).doesNotContain(name);
    }

    @Test
    void admitsByGroupAndGivesARoleByExactValueOnly() {
        Configured way =
                Configured.of(
                        server,
                        Configured.plan(provider)
                                .add("admission", "GROUPS")
                                .add("admitted", Json.createArrayBuilder().add("family"))
                                .add("roleClaim", "realm_access.roles")
                                .add(
                                        "roles",
                                        Json.createArrayBuilder()
                                                .add(
                                                        Json.createObjectBuilder()
                                                                .add("claimValue", "admins")
                                                                .add("role", "ADMIN"))
                                                .add(
                                                        Json.createObjectBuilder()
                                                                .add("claimValue", "editors")
                                                                .add("role", "USER")))
                                .add("updateRole", true));
        Api browser = Api.anonymous(server);
        person(name, Map.of("groups", List.of("families", "not-family")));
        assertRefused(way.signIn(browser), browser, "not-admitted");

        roles("no-admins", "Admins", "editors");
        way.signIn(Api.anonymous(server));
        assertThat(account(name).getString("role")).isEqualTo("USER");
        roles("admins");
        way.signIn(Api.anonymous(server));
        assertThat(account(name).getString("role")).isEqualTo("ADMIN");
        roles("nothing");
        way.signIn(Api.anonymous(server));
        assertThat(account(name).getString("role")).isEqualTo("READONLY");
    }

    private void roles(String... roles) {
        person(
                name,
                Map.of(
                        "groups",
                        List.of("family"),
                        "realm_access",
                        Map.of("roles", List.of(roles))));
    }

    @Test
    void neverLinksByNameOrAddress() {
        Configured way = Configured.of(server, Configured.plan(provider));
        person(Api.USERNAME, Map.of("email", Api.USERNAME + "@example.org"));
        Api browser = Api.anonymous(server);
        way.signIn(browser);
        assertThat(Api.object(browser.get("/api/v1/user/me")).getString("username"))
                .isNotEqualTo(Api.USERNAME)
                .startsWith(Api.USERNAME + "-");
    }

    @Test
    void refusesADeactivatedUserAndASwitchedOffProvider() {
        Configured way = Configured.of(server, Configured.plan(provider));
        way.signIn(Api.anonymous(server));
        int id = account(name).getInt("id");
        Api.administrator(server)
                .put("/api/v1/user/" + id, "{\"role\":\"READONLY\",\"active\":false}");
        Api browser = Api.anonymous(server);
        assertRefused(way.signIn(browser), browser, "inactive");
        way.changed(Configured.plan(provider).add("enabled", false));
        assertRefused(browser.get("/sso/" + way.slug() + "/start"), browser, "gone");
        assertThat(browser.get("/login").body()).doesNotContain("/sso/" + way.slug());
    }

    @Test
    void keepsTheOnlyWayIn() {
        Configured way = Configured.of(server, Configured.plan(provider));
        Api browser = Api.anonymous(server);
        way.signIn(browser);
        long link = link(browser);
        HttpResponse<String> refused = browser.delete("/api/v1/auth/link/" + link);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("sso.only-way");
        int id = account(name).getInt("id");
        assertThat(Api.administrator(server).delete("/api/v1/auth/link/" + link).statusCode())
                .isEqualTo(404);
        assertThat(id).isPositive();
    }

    private static long link(Api browser) {
        try (var reader =
                Json.createReader(
                        new java.io.StringReader(browser.get("/api/v1/auth/link").body()))) {
            return reader.readArray().getJsonObject(0).getJsonNumber("id").longValue();
        }
    }

    @Test
    void linksOnlyFromThePageOfWhoeverIsSignedIn() {
        Configured way = Configured.of(server, Configured.plan(provider));
        Api admin = Api.administrator(server);
        HttpResponse<String> forged = admin.get("/sso/" + way.slug() + "/link?ticket=guessed");
        assertThat(Configured.target(forged)).endsWith("/profile?tab=logins");
        String page = admin.get("/profile?tab=logins").body();
        String start =
                page.replaceAll(
                        "(?s).*href=\"(/sso/" + way.slug() + "/link\\?ticket=[^\"]+)\".*", "$1");
        String callback = Configured.callback(admin, start);
        assertThat(Configured.target(admin.get(callback)))
                .endsWith("/profile?tab=logins&sso=linked");

        Api browser = Api.anonymous(server);
        way.signIn(browser);
        assertThat(browser.get("/api/v1/auth/provider").statusCode()).isEqualTo(200);
        assertThat(Configured.accounts(server)).doesNotContain(name);
        assertThat(admin.delete("/api/v1/auth/link/" + link(admin)).statusCode()).isEqualTo(204);
    }

    @Test
    void givesSecretsAwayNowhere() {
        Configured way = Configured.of(server, Configured.plan(provider));
        way.signIn(Api.anonymous(server));
        Api admin = Api.administrator(server);
        assertThat(admin.get("/api/v1/auth/provider/" + way.id()).body())
                .contains("\"hasSecret\":true")
                .doesNotContain(OpenIdProvider.SECRET);
        assertThat(admin.get("/provider?id=" + way.id()).body())
                .contains("/sso/" + way.slug() + "/callback")
                .doesNotContain(OpenIdProvider.SECRET);
        assertThat(admin.get("/api/v1/audit?pageSize=100").body())
                .doesNotContain(OpenIdProvider.SECRET);
        assertThat(server.log()).doesNotContain(OpenIdProvider.SECRET);
        JsonObject report =
                Api.object(admin.post("/api/v1/auth/provider/" + way.id() + "/test", ""));
        assertThat(report.getBoolean("good")).as(report.toString()).isTrue();
    }

    @Test
    void saysWhatIsWrongWithAPlan() {
        Api admin = Api.administrator(server);
        assertThat(refusal(admin, "slug", "No Good")).contains("/slug");
        assertThat(refusal(admin, "issuer", "http://id.example.org")).contains("https");
        assertThat(refusal(admin, "issuer", "nonsense")).contains("/issuer");
        assertThat(refusal(admin, "defaultRole", "ADMIN")).contains("/defaultRole");
        assertThat(refusal(admin, "clientId", " ")).contains("/clientId");
    }

    private String refusal(Api admin, String field, String value) {
        HttpResponse<String> answer =
                admin.post(
                        "/api/v1/auth/provider",
                        Configured.plan(provider).add(field, value).build().toString());
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        return answer.body();
    }
}
