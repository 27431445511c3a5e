package org.mvidarr.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.Library;
import org.mvidarr.fixture.People;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * The requests that exporters and dashboards made for Lidarr send, with a key in the header, and
 * the members that they read, of the types that they demand.
 */
@ExtendWith(SharedServer.class)
class ArrDashboardsIT {
    private static RunningServer server;
    private static Api admin;
    private static String key;

    @BeforeAll
    static void thereIsSomethingToRead(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
        key = People.key(People.signedIn(server, "READONLY"), "READ");
        Library.in(admin, server.folder("dashboards"));
        admin.post(
                "/api/v1/video",
                "{\"title\": \"Missing\", \"artists\": [{\"name\": \"Dash\"}], \"intent\":"
                        + " \"WANTED\"}");
        JsonObject download =
                Api.object(
                        admin.post(
                                "/api/v1/download", "{\"url\": \"http://127.0.0.1:1/dash.mp4\"}"));
        admin.post("/api/v1/download/" + download.get("id") + "/pause", "");
    }

    @Test
    void anExporterReadsStatusQueueHistoryFoldersHealthAndWanted() {
        demand(
                object("/api/v1/system/status"),
                Map.of("version", "s", "appData", "s", "branch", "s"));

        JsonObject queue = object("/api/v1/queue?page=1");
        demand(
                queue,
                Map.of(
                        "page",
                        "n",
                        "pageSize",
                        "n",
                        "sortKey",
                        "s",
                        "sortDirection",
                        "s",
                        "totalRecords",
                        "n",
                        "records",
                        "a"));
        JsonObject record = queue.getJsonArray("records").getJsonObject(0);
        demand(
                record,
                Map.of(
                        "size",
                        "n",
                        "title",
                        "s",
                        "status",
                        "s",
                        "trackedDownloadStatus",
                        "s",
                        "trackedDownloadState",
                        "s",
                        "statusMessages",
                        "a"));

        demand(object("/api/v1/history"), Map.of("totalRecords", "n"));
        demand(object("/api/v1/wanted/missing"), Map.of("totalRecords", "n"));
        assertThat(object("/api/v1/wanted/missing").getInt("totalRecords")).isPositive();

        JsonArray folders = array("/api/v1/rootfolder");
        demand(
                folders.getJsonObject(0),
                Map.of("id", "n", "name", "s", "path", "s", "accessible", "b", "freeSpace", "n"));

        for (JsonValue item : array("/api/v1/health")) {
            demand(
                    item.asJsonObject(),
                    Map.of("source", "s", "type", "s", "message", "s", "wikiUrl", "s"));
            assertThat(item.asJsonObject().getString("type"))
                    .isIn("ok", "notice", "warning", "error");
        }
    }

    @Test
    void aDashboardReadsWantedAndQueue() {
        JsonObject wanted =
                object(
                        "/api/v1/wanted/missing?page=1&pageSize=1&sortKey=releaseDate"
                                + "&sortDirection=descending&includeArtist=true");
        demand(wanted, Map.of("totalRecords", "n", "records", "a"));
        JsonObject status = object("/api/v1/queue/status");
        demand(
                status,
                Map.of(
                        "totalCount",
                        "n",
                        "count",
                        "n",
                        "unknownCount",
                        "n",
                        "errors",
                        "b",
                        "warnings",
                        "b",
                        "unknownErrors",
                        "b",
                        "unknownWarnings",
                        "b"));
        assertThat(status.getInt("totalCount")).isPositive();
    }

    /** It would stand in the logs of every proxy; who can send no header has feeds. */
    @Test
    void aKeyInTheAddressOpensNothing() {
        Api program = Api.anonymous(server);
        assertThat(program.get("/api/v1/queue/status?apikey=" + key).statusCode()).isEqualTo(401);
    }

    @Test
    void theStatusHasAllThatTheFamilysOwnHas() {
        JsonObject status = admin.object("/api/v1/system/status");
        for (String flag :
                "isDebug isProduction isAdmin isUserInteractive isNetCore isLinux isOsx isWindows isDocker"
                        .split(" ")) {
            demand(status, Map.of(flag, "b"));
        }
        for (String text :
                ("appName instanceName version startupPath appData osName osVersion mode branch"
                                + " databaseType databaseVersion authentication urlBase"
                                + " runtimeVersion runtimeName packageVersion packageAuthor"
                                + " packageUpdateMechanism")
                        .split(" ")) {
            demand(status, Map.of(text, "s"));
        }
        demand(status, Map.of("migrationVersion", "n"));
        assertThat(Instant.parse(status.getString("startTime"))).isAfter(Instant.EPOCH);
        assertThat(Instant.parse(status.getString("buildTime"))).isAfter(Instant.EPOCH);
    }

    @Test
    void pathsAreForAdministrators() {
        assertThat(object("/api/v1/system/status").getString("appData")).isEmpty();
        assertThat(admin.object("/api/v1/system/status").getString("appData")).isNotEmpty();
        assertThat(get("/api/v1/diskspace").statusCode()).isEqualTo(403);
    }

    @Test
    void disksAreListedWithNumbers() {
        JsonArray disks = read(admin.get("/api/v1/diskspace"));
        assertThat(disks).hasSizeGreaterThan(1);
        disks.forEach(
                disk ->
                        demand(
                                disk.asJsonObject(),
                                Map.of(
                                        "path",
                                        "s",
                                        "label",
                                        "s",
                                        "freeSpace",
                                        "n",
                                        "totalSpace",
                                        "n")));
    }

    @Test
    void aRootFolderNamesWhatIsInItAndNotRecorded() throws Exception {
        Path folder = server.folder("dashboards");
        Files.createDirectories(folder.resolve("Nobody Knows"));
        long id =
                read(admin.get("/api/v1/rootfolder")).stream()
                        .map(JsonValue::asJsonObject)
                        .filter(root -> root.getString("path").equals(folder.toString()))
                        .findFirst()
                        .orElseThrow()
                        .getJsonNumber("id")
                        .longValue();
        JsonObject root = admin.object("/api/v1/rootfolder/" + id);
        assertThat(root.getJsonArray("unmappedFolders").toString()).contains("Nobody Knows");
    }

    @Test
    void livenessAndVersionsAreOpen() {
        Api nobody = Api.anonymous(server);
        assertThat(Api.object(nobody.get("/ping")).getString("status")).isEqualTo("OK");
        HttpResponse<String> head =
                nobody.send(
                        nobody.request("/ping")
                                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(Api.object(nobody.get("/api")).getString("current")).isEqualTo("v1");
    }

    @Test
    void whatAPageBeginsWithIsForTheSignedInAndHoldsNoKey() {
        assertThat(Api.anonymous(server).get("/initialize.json").statusCode()).isEqualTo(401);
        JsonObject start = admin.object("/initialize.json");
        assertThat(start.getString("apiKey")).isEmpty();
        assertThat(start.getString("apiRoot")).isEqualTo("/api/v1");
        demand(
                start,
                Map.of(
                        "release",
                        "s",
                        "version",
                        "s",
                        "instanceName",
                        "s",
                        "theme",
                        "s",
                        "branch",
                        "s",
                        "analytics",
                        "b",
                        "urlBase",
                        "s",
                        "isProduction",
                        "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/system/status",
                "/api/v1/queue",
                "/api/v1/queue/status",
                "/api/v1/history",
                "/api/v1/wanted/missing",
                "/api/v1/rootfolder",
                "/api/v1/health"
            })
    void aWrongKeyOpensNothing(String address) {
        Api program = Api.anonymous(server);
        assertThat(
                        program.send(program.request(address).header("X-Api-Key", "nonsense").GET())
                                .statusCode())
                .isEqualTo(401);
    }

    private static HttpResponse<String> get(String address) {
        Api program = Api.anonymous(server);
        return program.send(program.request(address).header("X-Api-Key", key).GET());
    }

    private static JsonObject object(String address) {
        return Api.object(get(address));
    }

    private static JsonArray array(String address) {
        return read(get(address));
    }

    private static JsonArray read(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }

    /** Members by name and first letter of their type. */
    private static void demand(JsonObject object, Map<String, String> members) {
        members.forEach(
                (name, type) -> {
                    JsonValue value = object.get(name);
                    assertThat(value).as(name).isNotNull();
                    ValueType found = value.getValueType();
                    assertThat(
                                    switch (type) {
                                        case "s" -> found == ValueType.STRING;
                                        case "n" -> found == ValueType.NUMBER;
                                        case "a" -> found == ValueType.ARRAY;
                                        default ->
                                                found == ValueType.TRUE || found == ValueType.FALSE;
                                    })
                            .as("%s is %s", name, found)
                            .isTrue();
                });
    }
}
