package org.mvidarr.identity.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.net.http.HttpResponse;

@ExtendWith(SharedServer.class)
class RateLimitIT {
    private static final String SETTINGS = "/api/v1/settings/protection";
    private static final String ASKED = "/api/v1/auth/caller";
    private static RunningServer server;
    private static Api admin;

    @BeforeAll
    static void limitsAreSmall(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
        HttpResponse<String> answer = admin.put(SETTINGS, settings(true, 5, 5));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @AfterAll
    static void limitsAreOff() {
        Api.await(
                "the settings can be changed again",
                () -> admin.put(SETTINGS, settings(false, 120, 60)).statusCode() == 200);
    }

    @Test
    void saysWhatIsLeftAndRefusesWhatIsTooMuch() {
        Api nobody = Api.anonymous(server);
        HttpResponse<String> first = nobody.get(ASKED);
        HttpResponse<String> last = first;
        for (int i = 0; i < 10 && last.statusCode() != 429; i++) {
            last = nobody.get(ASKED);
        }

        assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"address\";q=5;w=60");
        assertThat(first.headers().firstValue("RateLimit").orElseThrow())
                .matches("\"address\";r=[0-4];t=\\d+");
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("RateLimit").orElseThrow())
                .startsWith("\"address\";r=0;");
        assertThat(Long.parseLong(last.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 12L);
        assertThat(last.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        JsonObject problem = Api.object(last);
        assertThat(problem.getString("code")).isEqualTo("rate");
        assertThat(problem.getInt("status")).isEqualTo(429);
    }

    @Test
    void countsUsersForThemselvesWhicheverWayTheyCome() {
        HttpResponse<String> answer = admin.get(ASKED);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"user\";q=200;w=20");
    }

    @Test
    void countsNeitherPagesNorFilms() {
        for (int i = 0; i < 15; i++) {
            assertThat(Api.anonymous(server).get("/login").statusCode()).isEqualTo(200);
            assertThat(Api.anonymous(server).get("/stream/1").statusCode()).isEqualTo(401);
        }
        assertThat(Api.anonymous(server).get("/login").headers().firstValue("RateLimit")).isEmpty();
    }

    @Test
    void refusesLimitsThatAreNone() {
        assertThat(admin.put(SETTINGS, settings(true, 0, 5)).statusCode()).isEqualTo(400);
    }

    private static String settings(boolean on, int strangers, int burst) {
        return """
        {"corsOrigins": [], "limitRate": %s, "users": {"perMinute": 600, "burst": 200},
         "strangers": {"perMinute": %d, "burst": %d}}\
        """
                .formatted(on, strangers, burst);
    }
}
