package org.mvidarr.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.net.http.HttpResponse;

@ExtendWith(SharedServer.class)
class SystemApiIT {
    private static Api api;

    @BeforeAll
    static void signIn(RunningServer server) {
        api = Api.administrator(server);
    }

    @Test
    void answersThePingOfTheArrFamily() {
        assertThat(api.get("/ping").body()).isEqualTo("{\"status\":\"OK\"}");
        assertThat(api.object("/api").getString("current")).isEqualTo("v1");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/artist, a\\u0000b",
        "/api/v1/artist, \\u202e\\u200f",
        "/api/v1/config/naming, {Title}\\u0000",
        "/api/v1/config/naming, {Artist}/\\n{Title}",
    })
    void refusesTextThatCannotBeKeptOrSeen(String address, String text) {
        String body =
                "{\"name\":\"%s\",\"template\":\"%s\",\"kindSuffix\":\"OFF\",\"version\":0}"
                        .formatted(text, text);
        HttpResponse<String> answer =
                address.endsWith("naming") ? api.put(address, body) : api.post(address, body);
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void showsAPageThoughItsAddressHoldsAZeroByte() {
        assertThat(api.get("/videos?q=%00").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsItsStatus() {
        JsonObject status = api.object("/api/v1/system/status");
        assertThat(status.getString("appName")).isEqualTo("MVidarr");
        assertThat(status.getString("version")).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(status.getString("databaseVersion")).startsWith("18.");
        assertThat(status.getJsonNumber("migrationVersion").longValue())
                .isGreaterThan(202_611_240_000L);
    }

    @Test
    void isHealthyWithItsToolsNamed() {
        JsonObject health = api.object("/health");
        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(health.toString()).contains("ffmpeg", "yt-dlp", "database");
    }

    @Test
    void givesMetricsAndDescribesItself() {
        assertThat(api.get("/metrics").body()).contains("jvm_uptime_seconds");
        assertThat(api.get("/openapi").body())
                .contains("/api/v1/video", "/api/v1/download", "/api/v1/job");
        assertThat(api.get("/openapi/ui/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/no-such-thing, 404, not-found",
        "DELETE, /api/v1/job, 405, method-not-allowed",
        "GET, /api/v1/job/999999999, 404, not-found",
        "GET, /api/v1/job?pageSize=100000, 400, invalid",
        "GET, /api/v1/job?page=0, 400, invalid",
        "GET, /api/v1/video?sortKey=id;drop, 400, invalid",
        "GET, /api/v1/video?sortDirection=sideways, 400, invalid",
        "GET, /api/v1/artist/abc, 404, not-found",
        "GET, /api/v1/video?page=many, 400, invalid",
        "GET, /api/v1/video?search=%00, 400, invalid",
        "GET, /api/v1/job?kind=%00, 400, invalid",
    })
    void answersFaultsWithProblems(String method, String address, int status, String type) {
        HttpResponse<String> answer =
                api.send(
                        api.request(address)
                                .method(method, java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(Api.object(answer).getString("type")).isEqualTo("urn:mvidarr:problem:" + type);
        assertThat(Api.object(answer).getString("instance")).isEqualTo(address.split("\\?")[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "[]", "{\"url\":", "not json"})
    void answersUnreadableBodiesWithProblems(String body) {
        HttpResponse<String> answer = api.post("/api/v1/download", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.object(answer).getString("detail")).doesNotContain("Exception", "org.");
    }
}
