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
import java.util.Map;

@ExtendWith(SharedServer.class)
class AccessIT {
    private static RunningServer server;

    @BeforeAll
    static void administratorExists(RunningServer shared) {
        server = shared;
        Api.administrator(server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home",
                "/videos",
                "/artists",
                "/activity",
                "/jobs",
                "/settings",
                "/about",
                "/video?id=1"
            })
    void leadsAStrangerToTheSignInPage(String page) {
        HttpResponse<String> answer = Api.anonymous(server).get(page);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/login?next=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/video",
                "/api/v1/artist",
                "/api/v1/download",
                "/api/v1/job",
                "/api/v1/rootfolder",
                "/api/v1/system/status",
                "/api/v1/nothing",
                "/stream/1",
                "/sprite/1.vtt"
            })
    void refusesAStrangersProgramWithAProblem(String address) {
        HttpResponse<String> answer = Api.anonymous(server).get(address);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(Api.object(answer).getInt("status")).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/videos;x=/login",
                "/login/../videos",
                "/%2e%2e/videos",
                "/library/videos.xhtml",
                "/WEB-INF/layout.xhtml",
                "/jakarta.faces.resource/../videos"
            })
    void opensNoSideDoor(String address) {
        HttpResponse<String> answer = Api.anonymous(server).get(address);
        assertThat(answer.statusCode()).isNotEqualTo(200);
    }

    /** The open beginning of such an address must not open what the server finds at its end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/jakarta.faces.resource/../stream/1",
                "/jakarta.faces.resource/../sprite/1.vtt",
                "/jakarta.faces.resource/../library/videos.xhtml",
                "/jakarta.faces.resource/x/../../api/v1/video",
                "/jakarta.faces.resource/./../stream/1",
                "/error/../stream/1"
            })
    void takesNoRoundaboutWay(String address) {
        HttpResponse<String> answer = Api.anonymous(server).get(address);
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ping",
                "/health",
                "/health/ready",
                "/metrics",
                "/openapi",
                "/api",
                "/login"
            })
    void leavesOpenWhatMustBeOpen(String address) {
        assertThat(Api.anonymous(server).get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void signsInWithTheRightPasswordAndChangesTheSession() {
        Api api = Api.anonymous(server);
        HttpResponse<String> answer = api.signIn(Api.USERNAME, Api.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(api.get("/api/v1/system/status").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsOutAWrongPasswordAndAnUnknownUserWithTheSameWords() {
        HttpResponse<String> wrong = Api.anonymous(server).signIn(Api.USERNAME, "not the password");
        HttpResponse<String> unknown = Api.anonymous(server).signIn("nobody", "not the password");
        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(200);
        assertThat(wrong.body()).contains("Wrong name or password");
        assertThat(unknown.body()).contains("Wrong name or password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)"
            })
    void returnsOnlyToItsOwnPages(String next) {
        Api api = Api.anonymous(server);
        String page =
                "/login?next="
                        + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                api.form(
                        page,
                        Map.of("username", Api.USERNAME, "password", Api.PASSWORD, "signIn", "x"));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).isIn("/", "/home");
    }

    @Test
    void setUpIsClosedForGood() {
        HttpResponse<String> page = Api.anonymous(server).get("/setup");
        assertThat(page.statusCode()).isEqualTo(302);
        HttpResponse<String> post =
                Api.anonymous(server)
                        .send(
                                Api.anonymous(server)
                                        .request("/setup")
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        "username=second&password=correct+horse&again=correct+horse&create=x&f_SUBMIT=1"
                                                            + "&jakarta.faces.ViewState=stateless")));
        assertThat(post.statusCode()).isEqualTo(302);
        assertThat(Api.anonymous(server).signIn("second", "correct horse").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site=cross-site",
                "Sec-Fetch-Site=same-site",
                "Origin=https://evil.example",
                "Origin=null"
            })
    void refusesWritesThatAForeignPageMakesTheBrowserSend(String header) {
        String[] pair = header.split("=", 2);
        Api api = Api.administrator(server);
        HttpResponse<String> answer =
                api.send(
                        api.request("/api/v1/download")
                                .header("Content-Type", "application/json")
                                .header(pair[0], pair[1])
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"url\":\"https://example.org/v\"}")));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void signsOut() {
        Api api = Api.administrator(server);
        assertThat(api.get("/about").statusCode()).isEqualTo(200);
        api.form("/about", Map.of("signOut:go", "x"));
        assertThat(api.get("/about").statusCode()).isEqualTo(302);
    }
}
