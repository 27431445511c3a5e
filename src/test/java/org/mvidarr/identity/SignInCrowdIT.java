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
    private static final String PASSWORD = "grüße aus Köln – привет";
    private static RunningServer server;
    private static Api admin;

    @BeforeAll
    static void administratorExists(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
    }

    @Test
    void everybodyGetsInWhoHasTheRightPassword() throws Exception {
        Person person = withAccents();
        List<HttpResponse<String>> answers =
                together(
                        () -> {
                            Api browser = Api.anonymous(server);
                            HttpResponse<String> answer =
                                    browser.form(
                                            "/login?next=%2Fvideos%3Fpage%3D2",
                                            Map.of(
                                                    "username",
                                                    person.name(),
                                                    "password",
                                                    PASSWORD,
                                                    "signIn",
                                                    "x"));
                            assertThat(browser.get(Browsing.ME).statusCode()).isEqualTo(200);
                            return answer;
                        },
                        () -> person.tokens(PASSWORD));
        assertThat(answers)
                .as("forms")
                .filteredOn(answer -> answer.uri().getPath().equals("/login"))
                .hasSize(CROWD / 2)
                .allSatisfy(
                        answer -> {
                            assertThat(answer.statusCode()).isEqualTo(302);
                            assertThat(answer.headers().firstValue("Location"))
                                    .contains("/videos?page=2");
                            assertThat(answer.headers().allValues("X-Content-Type-Options"))
                                    .containsExactly("nosniff");
                        });
        assertThat(answers)
                .as("tokens")
                .filteredOn(answer -> !answer.uri().getPath().equals("/login"))
                .hasSize(CROWD / 2)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    }

    @Test
    void nobodyGetsInWithAWrongOneAndTheGuessesAreCounted() throws Exception {
        Person person = withAccents();
        List<HttpResponse<String>> answers =
                together(
                        () ->
                                Api.anonymous(server)
                                        .signIn(person.name(), "not the password at all"),
                        () -> person.tokens("nor is this the password"));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 429)
                .as("after five free guesses")
                .hasSizeGreaterThan(CROWD / 3);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 400, 429))
                .allSatisfy(answer -> assertThat(answer.body()).doesNotContain("access_token"));
    }

    private static Person withAccents() {
        Person person = Person.of(server, Role.USER);
        assertThat(
                        admin.put(
                                        "/api/v1/user/" + person.id() + "/password",
                                        "{\"password\": \"" + PASSWORD + "\"}")
                                .statusCode())
                .isEqualTo(204);
        return person;
    }

    private static List<HttpResponse<String>> together(
            Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other)
            throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CROWD)) {
            List<Future<HttpResponse<String>>> running = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                running.add(threads.submit(i % 2 == 0 ? one : other));
            }
            for (Future<HttpResponse<String>> answer : running) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
