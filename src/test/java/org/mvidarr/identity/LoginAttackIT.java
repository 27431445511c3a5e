package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** On a server of its own, since failures are counted for the whole of this machine's address. */
class LoginAttackIT {
    private static final int ROUNDS = 16;
    private static RunningServer server;

    @BeforeAll
    static void serverRuns() {
        server = RunningServer.fresh("attacked");
        Api.administrator(server);
    }

    @AfterAll
    static void serverEnds() {
        server.close();
    }

    @Test
    void aSessionIdFromBeforeTheSignInIsWorthNothingAfterIt() {
        Person person = Person.of(server, Role.USER);
        Api api = person.api();
        Browsing first = Browsing.of(server, api);
        String planted = first.cookies().get(Browsing.SESSION);
        // The victim's browser holds a session id the attacker knows, and signs in once more.
        HttpResponse<String> again = signInWith(first, person);
        String fresh = Browsing.set(again, Browsing.SESSION).orElseThrow();
        assertThat(idOf(fresh)).isNotEqualTo(idOf(planted));
        assertThat(first.get(Browsing.ME).statusCode()).isEqualTo(401);
        Browsing invented =
                new Browsing(server, Map.of(Browsing.SESSION, "0000ABCDEFGHIJKLMNOPQRSTUVW:-1"));
        String given = Browsing.set(signInWith(invented, person), Browsing.SESSION).orElseThrow();
        assertThat(given).doesNotContain("ABCDEFGHIJKLMNOPQRSTUVW");
        assertThat(invented.get(Browsing.ME).statusCode()).isEqualTo(401);
    }

    @Test
    void anUnknownUserAndAWrongPasswordReadAlike() {
        Person person = Person.of(server, Role.USER);
        String unknown = words(Api.anonymous(server).signIn("nobody-at-all", "a wrong guess"));
        String wrong = words(Api.anonymous(server).signIn(person.name(), "a wrong guess"));
        assertThat(wrong.replace(person.name(), "NAME"))
                .isEqualTo(unknown.replace("nobody-at-all", "NAME"));
    }

    /** Medians of interleaved tries; both hash once, so a factor of two is far away. */
    @Test
    void anUnknownUserAndAWrongPasswordTakeTheSameTime() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < ROUNDS / 4; i++) {
            people.add(Person.of(server, Role.USER));
        }
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            known.add(nanos(people.get(i % people.size()).name()));
            unknown.add(nanos("nobody-" + i));
        }
        double ratio = (double) median(known) / median(unknown);
        assertThat(ratio).isBetween(0.5, 2.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "/%2f/evil.example",
                "/login?next=/login",
                "/\t/evil.example"
            })
    void aSignInLeadsToNoOtherSite(String target) {
        Person person = Person.of(server, Role.USER);
        HttpResponse<String> answer =
                Api.anonymous(server)
                        .form(
                                "/login?next=" + URLEncoder.encode(target, StandardCharsets.UTF_8),
                                Map.of(
                                        "username",
                                        person.name(),
                                        "password",
                                        person.password(),
                                        "signIn",
                                        "x"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .isIn("/home", server.address("/home").toString());
    }

    @Test
    void aSignInLeadsBackToThePageAskedFor() {
        Person person = Person.of(server, Role.USER);
        Api api = Api.anonymous(server);
        String asked = "/videos?sort=title&dir=desc";
        String login = api.get(asked).headers().firstValue("Location").orElseThrow();
        HttpResponse<String> answer =
                api.form(
                        login.substring(login.indexOf("/login")),
                        Map.of(
                                "username",
                                person.name(),
                                "password",
                                person.password(),
                                "signIn",
                                "x"));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(asked);
        assertThat(api.get("/login").statusCode()).as("nothing to do there").isEqualTo(302);
    }

    private static HttpResponse<String> signInWith(Browsing browser, Person person) {
        Api form = Api.anonymous(server);
        Api api = Api.anonymous(server);
        String hidden =
                "jakarta.faces.ViewState=stateless&f_SUBMIT=1&username="
                        + person.name()
                        + "&password="
                        + URLEncoder.encode(person.password(), StandardCharsets.UTF_8)
                        + "&signIn=x";
        assertThat(form.get("/login").body()).contains("stateless");
        return api.send(
                api.request("/login")
                        .header(
                                "Cookie",
                                Browsing.SESSION + "=" + browser.cookies().get(Browsing.SESSION))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(hidden)));
    }

    /** Without the number of a server's clone and the version that the container puts around it. */
    private static String idOf(String cookie) {
        return cookie.substring(4).split(":", 2)[0];
    }

    private static String words(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replaceAll("nonce-[^'\"]+", "").replaceAll("value=\"[^\"]*\"", "");
    }

    private static long nanos(String name) {
        long start = System.nanoTime();
        HttpResponse<String> answer =
                Person.form(
                        server,
                        "/api/v1/auth/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "username",
                                name,
                                "password",
                                "a wrong guess"));
        assertThat(answer.statusCode()).isEqualTo(400);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
