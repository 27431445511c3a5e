package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** More sign-ins at once than may be worked on, so that most of them wait for their turn. */
@ExtendWith(SharedServer.class)
class SignInCrowdIT {
    private static final int CROWD = 30;
    private static RunningServer server;
    private static Api admin;

    @BeforeAll
    static void administratorExists(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
    }

    @Test
    void everybodyGetsInAsHimselfWhetherByFormOrByGrant() throws Exception {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            people.add(withAccents("Köln – привет " + i));
        }
        List<Callable<String>> signIns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            Person person = people.get(i % people.size());
            names.add(person.name());
            signIns.add(i % 2 == 0 ? () -> byForm(person) : () -> byGrant(person));
        }
        assertThat(together(signIns)).isEqualTo(names);
    }

    /** As whom the server knows a browser that has signed in while others did. */
    private static String byForm(Person person) {
        Api browser = Api.anonymous(server);
        HttpResponse<String> answer =
                browser.form(
                        "/login?next=%2Fvideos%3Fpage%3D2",
                        Map.of(
                                "username",
                                person.name(),
                                "password",
                                person.password(),
                                "signIn",
                                "x"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/videos?page=2");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        return browser.object(Browsing.ME).getString("username");
    }

    private static String byGrant(Person person) {
        HttpResponse<String> answer = person.tokens(person.password());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Api.object(
                        Person.bearer(
                                server, Browsing.ME, Api.object(answer).getString("access_token")))
                .getString("username");
    }

    @Test
    void nobodyGetsInWithAWrongOneAndTheGuessesAreCounted() throws Exception {
        Person person = withAccents("Straße");
        List<Callable<HttpResponse<String>>> guesses = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            String guess = "not the password either " + i;
            guesses.add(
                    i % 2 == 0
                            ? () -> Api.anonymous(server).signIn(person.name(), guess)
                            : () -> person.tokens(guess));
        }
        List<HttpResponse<String>> answers = together(guesses);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 400, 429))
                .allSatisfy(answer -> assertThat(answer.body()).doesNotContain("access_token"));
        assertThat(answers)
                .as("grants after the free guesses")
                .anySatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(429));
    }

    private static Person withAccents(String words) {
        Person person = Person.of(server, Role.USER);
        String password = "grüße aus " + words;
        assertThat(
                        admin.put(
                                        "/api/v1/user/" + person.id() + "/password",
                                        "{\"password\": \"" + password + "\"}")
                                .statusCode())
                .isEqualTo(204);
        return new Person(server, person.id(), person.name(), password);
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
