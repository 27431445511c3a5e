package org.mvidarr.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.PageForm;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;

/** Tasks and log, over the API and on their pages. */
@ExtendWith(SharedServer.class)
class SystemPagesIT {
    private static final String TASKS = "/api/v1/system/task";
    private static final String TASK = "forget-audit-events";

    private static RunningServer server;
    private static Api admin;

    @BeforeAll
    static void signIn(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
    }

    @Test
    void aTaskIsDoneWhenSomebodySaysSo() {
        JsonObject before = task();
        assertThat(before.getInt("interval")).isEqualTo(24 * 60);
        assertThat(Instant.parse(before.getString("nextExecution"))).isAfter(Instant.EPOCH);
        Instant last =
                before.containsKey("lastExecution")
                        ? Instant.parse(before.getString("lastExecution"))
                        : Instant.EPOCH;
        assertThat(admin.post(TASKS + "/" + TASK + "/run", "").statusCode()).isEqualTo(202);
        Api.await(
                "the task is done",
                () ->
                        task().containsKey("lastExecution")
                                && Instant.parse(task().getString("lastExecution")).isAfter(last));
        JsonObject after = task();
        assertThat(after.getBoolean("lastFailed")).isFalse();
        assertThat(after.getString("lastDuration")).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{7}");
        assertThat(admin.object(TASKS + "/" + after.getInt("id"))).isEqualTo(after);
    }

    @Test
    void thePageOfTheTasksRunsOneToo() {
        PageForm form =
                PageForm.of(admin.get("/tasks").body()).stream()
                        .filter(f -> f.commands().containsKey("f:run"))
                        .findFirst()
                        .orElseThrow();
        HttpResponse<String> answer = form.send(admin, "f:run", Map.of("f:run", "drop-old-keys"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(admin.get("/tasks").body()).contains("It will be done in a moment.");
    }

    @Test
    void unknownTasksAreNotFound() {
        assertThat(admin.post(TASKS + "/no-such-task/run", "").statusCode()).isEqualTo(404);
        assertThat(admin.get(TASKS + "/999").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/system/log", "/api/v1/log"})
    void theLogIsReadByLevelNewestFirst(String address) {
        JsonObject page = admin.object(address + "?pageSize=5");
        assertThat(page.getJsonArray("records")).hasSize(5);
        assertThat(page.getInt("totalRecords")).isGreaterThan(5);
        JsonObject first = page.getJsonArray("records").getJsonObject(0);
        JsonObject last = page.getJsonArray("records").getJsonObject(4);
        assertThat(first.getString("level")).isIn("info", "warn", "error", "fatal");
        assertThat(first.getString("logger")).isNotEmpty();
        assertThat(Instant.parse(first.getString("time")))
                .isAfterOrEqualTo(Instant.parse(last.getString("time")));
        JsonArray grave =
                admin.object(address + "?level=warn&pageSize=1000").getJsonArray("records");
        assertThat(grave)
                .allSatisfy(
                        record ->
                                assertThat(record.asJsonObject().getString("level"))
                                        .isIn("warn", "error", "fatal"));
        assertThat(admin.object(address + "?page=2&pageSize=5").getJsonArray("records").getFirst())
                .isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/log?level=loud, 400",
        "/api/v1/log?pageSize=1001, 400",
        "/api/v1/log?sortKey=message, 400",
        "/api/v1/log/file/server.env, 404",
        "/api/v1/log/file/..%2Fserver.env, 400",
        "/api/v1/log/file/messages.log%00, 400",
    })
    void nothingElseIsRead(String address, int status) {
        assertThat(admin.get(address).statusCode()).isEqualTo(status);
    }

    @Test
    void theFilesOfTheLogAreListedAndRead() {
        JsonArray files = array(admin.get("/api/v1/log/file"));
        JsonObject current = files.getJsonObject(0);
        assertThat(current.getString("filename")).isEqualTo("messages.log");
        HttpResponse<String> text = admin.get(current.getString("contentsUrl"));
        assertThat(text.body()).contains("Open Liberty", "org.mvidarr");
        assertThat(text.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void thePageOfTheLogShowsIt() {
        String page = admin.get("/logs?level=info").body();
        assertThat(page).contains("org.mvidarr", "messages.log").doesNotContain("??");
        assertThat(admin.get("/logs?level=loud&page=99999").statusCode()).isEqualTo(200);
    }

    @Test
    void theStatusPageTellsWhatIsWrong() {
        String page = admin.get("/status").body();
        assertThat(page).contains("PostgreSQL", "Disks").doesNotContain("??");
        // Once in the menu at the side, once among the tabs.
        assertThat(page.split("href=\"/status\" aria-current=\"page\"")).hasSize(3);
    }

    private static JsonObject task() {
        return array(admin.get(TASKS)).stream()
                .map(JsonValue::asJsonObject)
                .filter(task -> task.getString("taskName").equals(TASK))
                .findFirst()
                .orElseThrow();
    }

    private static JsonArray array(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }
}
