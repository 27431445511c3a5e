package org.mvidarr.quality;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.net.http.HttpResponse;
import java.util.UUID;

/** Quality profiles over HTTP. */
@Timeout(120)
@ExtendWith(SharedServer.class)
class QualityProfileIT {
    private static Api admin;

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void signIn(RunningServer server) {
        admin = Api.administrator(server);
    }

    @Test
    void hasOneStandardAtAllTimes() {
        JsonObject seeded = admin.object("/api/v1/qualityprofile/1");
        assertThat(standards()).isEqualTo(1);
        long made = id(make("\"standard\": true"));
        assertThat(standards()).isEqualTo(1);
        assertThat(problem(admin.delete("/api/v1/qualityprofile/" + made)))
                .isEqualTo("409 quality.standard");
        assertThat(
                        problem(
                                admin.put(
                                        "/api/v1/qualityprofile/" + made,
                                        body("\"standard\": false, \"version\": 0"))))
                .isEqualTo("409 quality.standard");
        // Back as it was, for the other tests.
        HttpResponse<String> back =
                admin.put(
                        "/api/v1/qualityprofile/1",
                        """
                        {"name": "%s", "minimumHeight": 360, "cutoffHeight": 1080, "maximumHeight": 2160,
                         "upgradeAllowed": true, "standard": true, "version": %d}\
                        """
                                .formatted(seeded.getString("name"), seeded.getInt("version") + 1));
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(admin.delete("/api/v1/qualityprofile/" + made).statusCode()).isEqualTo(204);
    }

    @Test
    void isNotDeletedWhileArtistsHaveIt() {
        long made = id(make(""));
        String artist =
                "{\"name\": \"Profiled %s\", \"qualityProfileId\": %d}".formatted(word, made);
        assertThat(admin.post("/api/v1/artist", artist).statusCode()).isEqualTo(201);

        assertThat(problem(admin.delete("/api/v1/qualityprofile/" + made)))
                .isEqualTo("409 quality.in-use");
    }

    @Test
    void refusesWhatIsOutOfBounds() {
        for (String members :
                new String[] {
                    "\"minimumHeight\": -1",
                    "\"minimumHeight\": 1081, \"cutoffHeight\": 1080",
                    "\"cutoffHeight\": 2000, \"maximumHeight\": 1080",
                    "\"maximumHeight\": 99999",
                    "\"cutoffHeight\": \"x\"",
                    "\"cutoffHeight\": 1e99",
                    "\"name\": \"\"",
                    "\"name\": \"a\\u0000\"",
                    "\"nonsense\": 1"
                }) {
            String sent = members.startsWith("\"name\"") ? "{" + members + "}" : body(members);
            assertThat(admin.post("/api/v1/qualityprofile", sent).statusCode())
                    .as(members)
                    .isEqualTo(400);
        }
        assertThat(make("").statusCode()).isEqualTo(201);
        assertThat(problem(make(""))).isEqualTo("409 quality.exists");
        assertThat(admin.get("/api/v1/qualityprofile/999999999").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> make(String members) {
        return admin.post("/api/v1/qualityprofile", body(members));
    }

    private String body(String members) {
        return "{\"name\": \"P " + word + "\"" + (members.isEmpty() ? "" : ", " + members) + "}";
    }

    private static long standards() {
        return admin.records("/api/v1/qualityprofile?pageSize=1000").stream()
                .filter(profile -> profile.asJsonObject().getBoolean("standard"))
                .count();
    }

    private static String problem(HttpResponse<String> answer) {
        return answer.statusCode() + " " + Api.object(answer).getString("code", "");
    }

    private static long id(HttpResponse<String> made) {
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Api.object(made).getJsonNumber("id").longValue();
    }
}
