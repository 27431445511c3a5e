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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@ExtendWith(SharedServer.class)
class RememberMeIT {
    private static RunningServer server;
    private static Api admin;

    @BeforeAll
    static void administratorExists(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
    }

    @Test
    void nobodyStaysSignedInUnasked() {
        Person person = Person.of(server, Role.USER);
        HttpResponse<String> answer =
                Api.anonymous(server).signIn(person.name(), person.password());
        assertThat(Browsing.set(answer, Browsing.REMEMBER)).isEmpty();
    }

    @Test
    void theTokenIsOutOfReachOfScriptsAndOtherSites() {
        Person person = Person.of(server, Role.USER);
        Api api = Api.anonymous(server);
        HttpResponse<String> answer =
                api.form(
                        "/login",
                        Map.of(
                                "username",
                                person.name(),
                                "password",
                                person.password(),
                                "remember",
                                "true",
                                "signIn",
                                "x"));
        String cookie =
                answer.headers().allValues("Set-Cookie").stream()
                        .filter(text -> text.startsWith(Browsing.REMEMBER))
                        .findFirst()
                        .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
    }

    @Test
    void aReopenedBrowserIsSignedInAndGetsAnotherToken() {
        Browsing browser = Browsing.remembered(Person.of(server, Role.USER)).reopened();
        HttpResponse<String> answer = browser.get(Browsing.ME);
        assertThat(answer.statusCode()).isEqualTo(200);
        Browsing after = browser.after(answer);
        assertThat(after.token()).isNotEmpty().isNotEqualTo(browser.token());
        assertThat(after.get(Browsing.ME).headers().allValues("Set-Cookie"))
                .as("the session does from now on")
                .isEmpty();
        assertThat(sessions(after)).as("it is the same place in the list").hasSize(1);
        assertThat(sessions(after).getFirst()).contains("\"remembered\":true");
    }

    @Test
    void aPageOpensToo() {
        Browsing browser = Browsing.remembered(Person.of(server, Role.READONLY)).reopened();
        assertThat(browser.get("/videos").statusCode()).isEqualTo(200);
    }

    @Test
    void tenTabsRestoredAtOnceAreNoTheft() throws Exception {
        Browsing browser = Browsing.remembered(Person.of(server, Role.USER)).reopened();
        List<HttpResponse<String>> answers = atOnce(10, browser);
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        List<HttpResponse<String>> withToken =
                answers.stream()
                        .filter(answer -> Browsing.set(answer, Browsing.REMEMBER).isPresent())
                        .toList();
        assertThat(withToken).as("one of them got the next token").hasSize(1);
        Browsing after = browser.after(withToken.getFirst());
        assertThat(sessions(after)).hasSize(1);
        assertThat(after.reopened().get(Browsing.ME).statusCode()).isEqualTo(200);
    }

    @Test
    void anOldTokenEndsAllRememberedLoginsOfTheAccount() {
        Person person = Person.of(server, Role.USER);
        Browsing elsewhere = Browsing.remembered(person);
        Api unremembered = person.api();
        Browsing stolen = Browsing.remembered(person).reopened();
        Browsing second = stolen.after(stolen.get(Browsing.ME));
        Browsing third = second.reopened().after(second.reopened().get(Browsing.ME));
        assertThat(third.get(Browsing.ME).statusCode()).isEqualTo(200);

        assertThat(stolen.get(Browsing.ME).statusCode()).isEqualTo(401);

        assertThat(third.get(Browsing.ME).statusCode()).isEqualTo(401);
        assertThat(third.reopened().get(Browsing.ME).statusCode()).isEqualTo(401);
        assertThat(elsewhere.get(Browsing.ME).statusCode()).isEqualTo(401);
        assertThat(elsewhere.reopened().get(Browsing.ME).statusCode()).isEqualTo(401);
        assertThat(unremembered.get(Browsing.ME).statusCode())
                .as("was not remembered, so cannot have been copied from a cookie jar")
                .isEqualTo(200);
        assertThat(admin.get("/api/v1/audit?action=session.theft").body()).contains(person.name());
    }

    @Test
    void aWrongSecretOfAKnownLoginIsTheftToo() {
        Person person = Person.of(server, Role.USER);
        Browsing browser = Browsing.remembered(person);
        String series = browser.token().substring(0, browser.token().indexOf('.'));
        Browsing guess =
                new Browsing(server, Map.of(Browsing.REMEMBER, series + "." + "A".repeat(43)));
        HttpResponse<String> answer = guess.get(Browsing.ME);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Browsing.set(answer, Browsing.REMEMBER)).as("taken away").contains("");
        assertThat(browser.get(Browsing.ME).statusCode()).isEqualTo(401);
    }

    @Test
    void aBrowserThatChangesThePasswordStaysAndACopyOfItDoesNot() {
        Person person = Person.of(server, Role.USER);
        Browsing copied = Browsing.remembered(person);
        Browsing owner = copied;
        HttpResponse<String> changed =
                owner.put(
                        "/api/v1/user/me/password",
                        "{\"old\": \""
                                + person.password()
                                + "\", \"password\": \"another long sentence\"}");
        assertThat(changed.statusCode()).isEqualTo(204);
        owner = owner.after(changed);
        owner = owner.after(owner.get(Browsing.ME));
        assertThat(owner.token()).isNotEqualTo(copied.token());
        assertThat(owner.reopened().get(Browsing.ME).statusCode()).isEqualTo(200);
        assertThat(copied.get(Browsing.ME).statusCode()).isEqualTo(401);
        assertThat(copied.reopened().get(Browsing.ME).statusCode()).isEqualTo(401);
    }

    @Test
    void rubbishIsNobody() {
        for (String rubbish :
                List.of("x", ".", "a.b", Browsing.idOfNobody() + "." + "A".repeat(43), "%00")) {
            Browsing browser = new Browsing(server, Map.of(Browsing.REMEMBER, rubbish));
            assertThat(browser.get(Browsing.ME).statusCode()).as(rubbish).isEqualTo(401);
        }
    }

    @Test
    void whatIsRevokedStaysOut() {
        Person person = Person.of(server, Role.USER);
        Browsing browser = Browsing.remembered(person);
        assertThat(person.api().delete("/api/v1/auth/session").statusCode()).isEqualTo(204);
        assertThat(browser.reopened().get(Browsing.ME).statusCode()).isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsWhatWasRemembered() {
        Person person = Person.of(server, Role.USER);
        Browsing browser = Browsing.remembered(person);
        admin.put(
                "/api/v1/user/" + person.id() + "/password",
                "{\"password\": \"another long sentence\"}");
        assertThat(browser.reopened().get(Browsing.ME).statusCode()).isEqualTo(401);
    }

    private static List<String> sessions(Browsing browser) {
        String body = browser.get("/api/v1/auth/session").body();
        List<String> found = new ArrayList<>();
        for (String part : body.split("\\},\\{")) {
            found.add(part);
        }
        return found;
    }

    private static List<HttpResponse<String>> atOnce(int many, Browsing browser) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> asked = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                asked.add(
                        tabs.submit(
                                () -> {
                                    start.await();
                                    return browser.get(Browsing.ME);
                                }));
            }
            start.countDown();
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> each : asked) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
