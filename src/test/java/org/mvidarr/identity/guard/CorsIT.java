package org.mvidarr.identity.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
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

@ExtendWith(SharedServer.class)
class CorsIT {
    private static final String SETTINGS = "/api/v1/settings/protection";
    private static final String GOOD = "https://dash.example:8443";
    private static final String ALLOW = "Access-Control-Allow-Origin";
    private static RunningServer server;
    private static Api admin;

    @BeforeAll
    static void oneOriginIsAllowed(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
        assertThat(put("\"" + GOOD + "\"").statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void noneIs() {
        put("");
    }

    @Test
    void answersAPreflightOfTheOriginNamed() {
        HttpResponse<String> answer = preflight(GOOD);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue(ALLOW)).contains(GOOD);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("Authorization", "X-Api-Key");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("PUT", "DELETE");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(String.join(",", answer.headers().allValues("Vary"))).contains("Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://dash.example:8443",
                "https://dash.example",
                "https://dash.example:8443.evil.example",
                "https://x.dash.example:8443",
                "null",
                "*"
            })
    void saysNoWordOfCorsToOthers(String origin) {
        HttpResponse<String> preflight = preflight(origin);
        HttpResponse<String> get =
                Api.anonymous(server)
                        .send(request("/api/v1/auth/caller").header("Origin", origin).GET());

        assertThat(preflight.statusCode()).isEqualTo(401);
        assertThat(preflight.headers().map()).doesNotContainKey(ALLOW.toLowerCase());
        assertThat(get.headers().firstValue(ALLOW)).isEmpty();
        assertThat(String.join(",", get.headers().allValues("Vary"))).contains("Origin");
    }

    @Test
    void letsTheOriginNamedReadAndNothingComeOfASession() {
        HttpResponse<String> stranger =
                Api.anonymous(server)
                        .send(request("/api/v1/auth/caller").header("Origin", GOOD).GET());
        HttpResponse<String> write =
                admin.send(
                        request(SETTINGS)
                                .header("Origin", GOOD)
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue(ALLOW)).contains(GOOD);
        assertThat(stranger.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("Retry-After");
        assertThat(write.statusCode()).as("by a session").isEqualTo(403);
    }

    @Test
    void isNotForPages() {
        HttpResponse<String> page =
                Api.anonymous(server).send(request("/login").header("Origin", GOOD).GET());

        assertThat(page.headers().firstValue(ALLOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "dash.example",
                "https://dash.example/",
                "HTTPS://DASH",
                "ftp://x",
                "null"
            })
    void takesNothingForAnOriginThatIsNone(String origin) {
        assertThat(put("\"" + origin + "\"").statusCode()).isEqualTo(400);
    }

    private static HttpRequest.Builder request(String path) {
        return admin.request(path);
    }

    private static HttpResponse<String> preflight(String origin) {
        return Api.anonymous(server)
                .send(
                        request("/api/v1/video")
                                .header("Origin", origin)
                                .header("Access-Control-Request-Method", "PUT")
                                .header("Access-Control-Request-Headers", "authorization")
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpResponse<String> put(String origins) {
        return admin.put(
                SETTINGS,
                """
                {"corsOrigins": [%s], "limitRate": false, "users": {"perMinute": 600, "burst": 120},
                 "strangers": {"perMinute": 120, "burst": 60}}\
                """
                        .formatted(origins));
    }
}
