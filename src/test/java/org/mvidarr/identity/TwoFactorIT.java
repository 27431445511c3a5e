package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

@ExtendWith(SharedServer.class)
class TwoFactorIT {
    private static final String ME = "/api/v1/user/me";
    private static final String OWN = Enrolled.OWN;
    private static RunningServer server;

    @BeforeAll
    static void administratorExists(RunningServer shared) {
        server = shared;
        Api.administrator(server);
    }

    @Test
    void countsOnceAFirstCodeHasConfirmedIt() {
        Person person = Person.of(server, Role.READONLY);
        Api api = person.api();
        HttpResponse<String> begun = api.post(OWN, "{}");
        assertThat(begun.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Api.object(begun).getString("qr")).startsWith("<svg ");
        Authenticator app = new Authenticator(Api.object(begun).getString("key"));
        assertThat(person.tokens(person.password()).statusCode()).isEqualTo(200);
        HttpResponse<String> wrong = Enrolled.confirm(api, app.wrong());
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(code(wrong)).isEqualTo("twofactor.wrong-code");
        assertThat(api.object(OWN).getBoolean("enabled")).isFalse();
        assertThat(Enrolled.codes(Enrolled.confirm(api, app.next()))).hasSize(10);
        assertThat(api.object(OWN).getBoolean("enabled")).isTrue();
        assertThat(api.object(OWN).getInt("recoveryCodesLeft")).isEqualTo(10);
        assertThat(code(api.post(OWN, "{}"))).isEqualTo("twofactor.already");
    }

    @Test
    void endsTheLoginsThatWereGotWithoutIt() {
        Person person = Person.of(server, Role.USER);
        String tokens = person.tokens(person.password()).body();
        String access = tokens.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
        assertThat(Person.bearer(server, ME, access).statusCode()).isEqualTo(200);
        Enrolled enrolled = Enrolled.of(person);
        assertThat(Person.bearer(server, ME, access).statusCode()).isEqualTo(401);
        assertThat(enrolled.api().get(ME).statusCode()).as("his own goes on").isEqualTo(200);
    }

    @Test
    void signsInWithPasswordAndThenCode() {
        Enrolled enrolled = Enrolled.of(server, Role.USER);
        Api browser = Api.anonymous(server);
        HttpResponse<String> first =
                browser.form("/login?next=%2Fvideos%3Fq%3Da", password(enrolled.person()));
        assertThat(location(first)).endsWith("/login/code?next=%2Fvideos%3Fq%3Da");
        String cookie = browser.cookie();
        assertThat(browser.get(ME).statusCode()).as("half a sign-in is none").isEqualTo(401);
        assertThat(location(browser.get("/home"))).contains("/login?next=");
        String page = browser.get("/login/code").body();
        assertThat(page).contains("one-time-code", "numeric").doesNotContain("<script");
        HttpResponse<String> wrong =
                browser.form("/login/code", Map.of("code", enrolled.app().wrong(), "signIn", "x"));
        assertThat(wrong.body()).contains("This code is wrong");
        HttpResponse<String> second =
                browser.form(
                        "/login/code?next=%2Fvideos%3Fq%3Da",
                        Map.of("code", enrolled.app().next(), "signIn", "x"));
        assertThat(location(second)).endsWith("/videos?q=a");
        assertThat(browser.get(ME).statusCode()).isEqualTo(200);
        assertThat(browser.cookie()).isNotEqualTo(cookie);
    }

    @Test
    void theCodePageLeadsNowhereElse() {
        Enrolled enrolled = Enrolled.of(server, Role.USER);
        Api browser = Api.anonymous(server);
        assertThat(location(browser.get("/login/code"))).contains("/login");
        browser.form("/login", password(enrolled.person()));
        HttpResponse<String> done =
                browser.form(
                        "/login/code?next=%2F%2Fevil.example",
                        Map.of("code", enrolled.app().next(), "signIn", "x"));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(location(done)).doesNotContain("evil");
    }

    @Test
    void aNewPasswordEndsAHalfSignIn() {
        Enrolled enrolled = Enrolled.of(server, Role.USER);
        Api browser = Api.anonymous(server);
        browser.form("/login", password(enrolled.person()));
        Api.administrator(server)
                .put(
                        "/api/v1/user/" + enrolled.person().id() + "/password",
                        "{\"password\": \"a rather long sentence\"}");
        HttpResponse<String> answer =
                browser.form("/login/code", Map.of("code", enrolled.app().next(), "signIn", "x"));
        assertThat(location(answer)).contains("/login?");
        assertThat(browser.get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void tokensNeedTheCodeToo() {
        Enrolled enrolled = Enrolled.of(server, Role.USER);
        HttpResponse<String> without = enrolled.person().tokens(enrolled.person().password());
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(Api.object(without).getString("error")).isEqualTo("invalid_grant");
        assertThat(Api.object(without).getBoolean("mfa_required")).isTrue();
        assertThat(enrolled.person().tokens("a wrong guess").body())
                .as("who does not know the password learns nothing")
                .doesNotContain("mfa_required");
        assertThat(enrolled.tokens(enrolled.app().next()).statusCode()).isEqualTo(200);
        assertThat(enrolled.tokens(enrolled.recoveryCodes().getFirst()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCodeIsGoodOnce() {
        Enrolled enrolled = Enrolled.of(server, Role.USER);
        String code = enrolled.app().next();
        assertThat(enrolled.tokens(code.substring(0, 3) + " " + code.substring(3)).statusCode())
                .isEqualTo(200);
        assertThat(enrolled.tokens(code).statusCode()).isEqualTo(400);
    }

    @Test
    void ofUsesAtTheSameMomentOneWins() throws Exception {
        Enrolled enrolled = Enrolled.of(server, Role.USER);
        assertThat(successes(enrolled, enrolled.app().next())).isEqualTo(1);
        Enrolled other = Enrolled.of(server, Role.USER);
        assertThat(successes(other, other.recoveryCodes().getFirst())).isEqualTo(1);
    }

    @Test
    void guessingCodesIsBrakedAlthoughThePasswordIsRight() {
        Enrolled enrolled = Enrolled.of(server, Role.USER);
        HttpResponse<String> answer = enrolled.tokens(enrolled.app().wrong());
        int tries = 1;
        while (answer.statusCode() == 400 && tries < 15) {
            answer = enrolled.tokens(enrolled.app().wrong());
            tries++;
        }
        assertThat(tries).isGreaterThan(5);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
        assertThat(Enrolled.of(server, Role.USER).api().get(ME).statusCode())
                .as("somebody else is not braked")
                .isEqualTo(200);
        Api.await(
                "a right code is taken again",
                () -> enrolled.tokens(enrolled.recoveryCodes().getFirst()).statusCode() == 200);
    }

    @Test
    void aRecoveryCodeIsGoodOnceAndNewOnesReplaceTheOld() {
        Enrolled enrolled = Enrolled.of(server, Role.USER);
        String used = enrolled.recoveryCodes().getFirst();
        assertThat(enrolled.tokens(used.toUpperCase().replace("-", " ")).statusCode())
                .isEqualTo(200);
        assertThat(enrolled.tokens(used).statusCode()).isEqualTo(400);
        assertThat(enrolled.api().object(OWN).getInt("recoveryCodesLeft")).isEqualTo(9);
        String path = OWN + "/recovery-codes";
        assertThat(enrolled.api().post(path, "{}").statusCode()).isEqualTo(400);
        assertThat(code(enrolled.api().post(path, Enrolled.proof("password", "a wrong guess"))))
                .isEqualTo("identity.old-password");
        assertThat(code(enrolled.api().post(path, Enrolled.proof("code", enrolled.app().wrong()))))
                .isEqualTo("twofactor.wrong-code");
        List<String> fresh =
                Enrolled.codes(
                        enrolled.api().post(path, Enrolled.proof("code", enrolled.app().next())));
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(enrolled.recoveryCodes());
        assertThat(enrolled.tokens(enrolled.recoveryCodes().get(1)).statusCode()).isEqualTo(400);
        assertThat(enrolled.tokens(fresh.getFirst()).statusCode()).isEqualTo(200);
    }

    @Test
    void isSwitchedOffWithThePasswordAlone() {
        Enrolled enrolled = Enrolled.of(server, Role.USER);
        String path = OWN + "/disable";
        assertThat(enrolled.api().post(path, "{}").statusCode()).isEqualTo(400);
        assertThat(enrolled.api().post(path, Enrolled.proof("code", "123456")).statusCode())
                .isEqualTo(400);
        assertThat(
                        enrolled.api()
                                .post(path, Enrolled.proof("password", "a wrong guess"))
                                .statusCode())
                .isEqualTo(400);
        assertThat(
                        enrolled.api()
                                .post(
                                        path,
                                        Enrolled.proof("password", enrolled.person().password()))
                                .statusCode())
                .isEqualTo(204);
        assertThat(enrolled.person().tokens(enrolled.person().password()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void keysAreNotAskedForCodesAndMayNotTouchThem() {
        Person person = Person.of(server, Role.USER);
        String key = person.key(KeyScope.READ);
        Enrolled.of(person);
        assertThat(Person.bearer(server, ME, key).statusCode()).isEqualTo(200);
        Api program = Api.anonymous(server);
        for (String path : List.of("", "/confirm", "/disable", "/recovery-codes")) {
            HttpResponse<String> answer =
                    program.send(
                            program.request(OWN + path)
                                    .header("X-Api-Key", key)
                                    .header("Content-Type", "application/json")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    "{\"password\": \"x\", \"code\": \"1\"}")));
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void onlyAnAdministratorTakesItAwayFromOthers() {
        Enrolled enrolled = Enrolled.of(server, Role.USER);
        String path = "/api/v1/user/" + enrolled.person().id() + "/twofactor";
        Person mole = Person.of(server, Role.MANAGER);
        assertThat(mole.api().delete(path).statusCode()).isEqualTo(403);
        assertThat(Api.anonymous(server).delete(path).statusCode()).isEqualTo(401);
        assertThat(mole.api().object(OWN).getBoolean("enabled")).isFalse();
        Enrolled boss = Enrolled.of(server, Role.ADMIN);
        assertThat(code(boss.api().delete("/api/v1/user/" + boss.person().id() + "/twofactor")))
                .isEqualTo("twofactor.own");
        assertThat(boss.api().delete("/api/v1/user/999999999/twofactor").statusCode())
                .isEqualTo(404);
        assertThat(boss.api().get("/user/edit?id=" + enrolled.person().id()).body())
                .contains("Take the second factor away");
        assertThat(boss.api().delete(path).statusCode()).isEqualTo(204);
        assertThat(enrolled.person().tokens(enrolled.person().password()).statusCode())
                .isEqualTo(200);
        assertThat(enrolled.api().object(OWN).getBoolean("enabled")).isFalse();
    }

    @Test
    void aRoleThatMustHaveOneCanDoNothingElse() {
        Person person = Person.of(server, Role.READONLY);
        Api browser = person.api();
        String key = person.key(KeyScope.READ);
        String refresh = Api.object(person.tokens(person.password())).getString("refresh_token");
        require("READONLY");
        try {
            assertThat(location(browser.get("/home"))).endsWith("/enrol");
            assertThat(location(person.api().get("/profile"))).endsWith("/enrol");
            HttpResponse<String> api = browser.get(ME);
            assertThat(api.statusCode()).isEqualTo(403);
            assertThat(api.body()).contains("Set up a second factor first");
            assertThat(person.tokens(person.password()).body())
                    .contains("invalid_grant", "mfa_enrolment_required");
            assertThat(
                            Person.form(
                                            server,
                                            "/api/v1/auth/token",
                                            Map.of(
                                                    "grant_type",
                                                    "refresh_token",
                                                    "refresh_token",
                                                    refresh))
                                    .statusCode())
                    .isEqualTo(400);
            assertThat(Person.bearer(server, ME, key).statusCode()).isEqualTo(200);
            assertThat(Person.of(server, Role.USER).api().get(ME).statusCode()).isEqualTo(200);
            assertThat(browser.get("/enrol").body()).contains("Set up two-factor sign-in");
            browser.form("/enrol", Map.of("begin", "x"));
            String page = browser.get("/enrol").body();
            Authenticator app =
                    new Authenticator(
                            page.replaceAll("(?s).*id=\"key\"[^>]*>([A-Z2-7 ]+)<.*", "$1"));
            HttpResponse<String> done =
                    browser.form("/enrol", Map.of("code", app.next(), "confirm", "x"));
            assertThat(done.body()).contains("Write these recovery codes down now");
            assertThat(browser.get(ME).statusCode()).isEqualTo(200);
            assertThat(browser.object(OWN).getBoolean("required")).isTrue();
            assertThat(location(browser.get("/enrol"))).contains("/profile");
        } finally {
            require();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN", "USER"})
    void anAdministratorRequiresOnlyWhatHeHasHimself(String role) {
        Api admin = Api.administrator(server);
        HttpResponse<String> refused = admin.put(OWN + "/rule", rule(role));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(code(refused)).isEqualTo("twofactor.self-first");
        assertThat(admin.object(OWN + "/rule").getJsonArray("requiredFor")).isEmpty();
        Api user = Person.of(server, Role.MANAGER).api();
        assertThat(user.get(OWN + "/rule").statusCode()).isEqualTo(403);
        assertThat(user.put(OWN + "/rule", rule()).statusCode()).isEqualTo(403);
    }

    @Test
    void theAuditLogKnowsTheDeedAndNoCode() {
        Enrolled enrolled = Enrolled.of(server, Role.USER);
        String wrong = enrolled.app().wrong();
        enrolled.tokens(wrong);
        enrolled.tokens(enrolled.recoveryCodes().getFirst());
        String log = Api.administrator(server).get("/api/v1/audit?pageSize=200").body();
        assertThat(log)
                .contains("twofactor.enabled", "twofactor.code", "twofactor.recovery-used")
                .doesNotContain(enrolled.recoveryCodes().getFirst());
    }

    private static void require(String... roles) {
        if (roles.length == 0) {
            Api.administrator(server).put(OWN + "/rule", rule());
            return;
        }
        HttpResponse<String> answer =
                Enrolled.of(server, Role.ADMIN).api().put(OWN + "/rule", rule(roles));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String rule(String... roles) {
        return "{\"requiredFor\": ["
                + String.join(",", Stream.of(roles).map(role -> '"' + role + '"').toList())
                + "]}";
    }

    private static long successes(Enrolled enrolled, String code) throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(4)) {
            Callable<Integer> use = () -> enrolled.tokens(code).statusCode();
            long won = 0;
            for (Future<Integer> answer : crowd.invokeAll(List.of(use, use, use, use))) {
                won += answer.get() == 200 ? 1 : 0;
            }
            return won;
        }
    }

    private static Map<String, String> password(Person person) {
        return Map.of("username", person.name(), "password", person.password(), "signIn", "x");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()));
    }

    private static String code(HttpResponse<String> answer) {
        return Api.object(answer).getString("code");
    }
}
