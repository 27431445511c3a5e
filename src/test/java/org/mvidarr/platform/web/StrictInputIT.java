package org.mvidarr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Whatever is sent, the answer is a problem and never a page or a fault of the server. */
@Timeout(120)
@ExtendWith(SharedServer.class)
class StrictInputIT {
    private static final String PLACE = "/api/v1/artist";
    private static RunningServer server;
    private static Api api;

    @BeforeAll
    static void signIn(RunningServer shared) {
        server = shared;
        api = Api.administrator(shared);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    400 | json.broken   | {
                    400 | json.broken   | `{"name": "x"} x`
                    400 | json.twice    | `{"name": "x", "name": "y"}`
                    400 | json.unknown  | `{"nmae": "x"}`
                    400 | json.text     | `{"name": 1}`
                    400 | json.text     | `{"name": ["x"]}`
                    400 | json.list     | `{"name": "x", "aliases": "y"}`
                    400 | json.null     | `{"name": "x", "aliases": [null]}`
                    400 | json.truth    | `{"name": "x", "monitored": "yes"}`
                    400 | json.null     | `{"name": "x", "monitored": null}`
                    400 | json.whole    | `{"name": "x", "version": 1.5}`
                    400 | json.number   | `{"name": "x", "version": 1e999}`
                    400 | json.whole    | `{"name": "x", "version": 99999999999}`
                    400 | json.zero     | `{"name": "x\\u0000"}`
                    400 | json.zero     | `{"name": "\\ud800"}`
                    400 | json.object   | `[]`
                    400 | json.object   | null
                    400 | json.object   | `"x"`
                    400 | fields        | ``
                    """)
    void aWrongBodyIsNamed(int status, String code, String body) {
        HttpResponse<String> answer = api.post(PLACE, body == null ? "" : body);

        assertProblem(answer, status);
        assertThat(Api.object(answer).getString("code")).isEqualTo(code);
    }

    @Test
    void deepAndLongBodiesAreRefused() {
        assertProblem(api.post(PLACE, "[".repeat(100_000)), 400);
        assertProblem(api.post(PLACE, "{\"name\":" + "[".repeat(40) + "]".repeat(40) + "}"), 400);
        assertProblem(api.post(PLACE, "{\"name\":\"" + "x".repeat(10_000_000) + "\"}"), 413);
        byte[] large = new byte[2_000_000];
        Arrays.fill(large, (byte) ' ');
        HttpResponse<String> unannounced =
                api.send(
                        api.request(PLACE)
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofInputStream(
                                                () -> new java.io.ByteArrayInputStream(large))));
        assertProblem(unannounced, 413);
    }

    @Test
    void typesAndMethodsAreAsDescribedOrRefused() {
        assertProblem(
                api.send(
                        api.request(PLACE)
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("{\"name\":\"x\"}"))),
                415);
        assertProblem(
                api.send(
                        api.request(PLACE)
                                .header("Content-Type", "///;;")
                                .POST(BodyPublishers.ofString("{}"))),
                400);
        assertProblem(api.send(api.request(PLACE).header("Accept", "application/xml").GET()), 406);
        assertProblem(api.send(api.request(PLACE).header("Accept", "////").GET()), 400);
        HttpResponse<String> method = api.put(PLACE, "{}");
        assertProblem(method, 405);
        assertThat(method.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    404, /abc
                    404, /-1
                    404, /0
                    404, /99999999999999999999
                    404, /1.5
                    404, /*
                    400, /%FF
                    400, /%C3%28
                    400, /a%2Fb
                    400, /..%2f..%2fetc
                    400, /../artist
                    400, ?search=%zz
                    400, ?search=%
                    400, ?search=%FF
                    400, ?search=%00
                    400, ?page=abc
                    400, ?page=
                    400, ?page=0
                    400, ?page=-1
                    400, ?page=99999999999
                    400, ?pageSize=1001
                    400, ?page=1&page=1
                    400, ?sortKey=name;drop
                    400, ?name%20desc=1
                    400, ?%00=1
                    """)
    void aWrongAddressIsAProblem(int status, String rest) throws IOException {
        assertRawProblem("GET " + PLACE + rest, status);
    }

    @Test
    void whatIsNotThereIsAProblemBelowTheApi() throws IOException {
        assertRawProblem("GET /api/v2/artist", 404);
        assertRawProblem("GET /api/v1/nothing", 404);
        assertRawProblem("BREW " + PLACE, 405);
    }

    @Test
    void longAnswersAreCompressed() {
        String name = "Long " + UUID.randomUUID();
        HttpResponse<String> made = api.post(PLACE, "{\"name\": \"" + name + "\"}");
        String place = PLACE + "/" + Api.object(made).getJsonObject("summary").getInt("id");
        String edit =
                "{\"name\": \"%s\", \"biography\": \"%s\"}"
                        .formatted(name, "She sings. ".repeat(500));
        assertThat(
                        api.send(
                                        api.request(place)
                                                .header("Content-Type", "application/json")
                                                .header("If-Match", "*")
                                                .PUT(BodyPublishers.ofString(edit)))
                                .statusCode())
                .isEqualTo(200);

        HttpResponse<byte[]> zipped =
                api.send(
                        api.request(place).header("Accept-Encoding", "gzip").GET(),
                        BodyHandlers.ofByteArray());
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(zipped.body().length).isLessThan(2_000);
        String tag = zipped.headers().firstValue("ETag").orElseThrow();
        assertThat(
                        api.send(
                                        api.request(place)
                                                .header("Accept-Encoding", "gzip")
                                                .header("If-None-Match", tag)
                                                .GET())
                                .statusCode())
                .isEqualTo(304);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(answer.body())
                .startsWith("application/problem+json");
        JsonObject problem = Api.object(answer);
        assertThat(problem.getString("type")).startsWith("urn:mvidarr:problem:");
        assertThat(problem.getInt("status")).isEqualTo(status);
    }

    /** For addresses that a client of good manners would not send. */
    private static void assertRawProblem(String line, int status) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
            String request =
                    "%s HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: %s\r\nConnection: close\r\n\r\n"
                            .formatted(line, api.cookie());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).as(line).startsWith("HTTP/1.1 " + status);
            assertThat(answer).as(line).contains("Content-Type: application/problem+json");
        }
    }
}
