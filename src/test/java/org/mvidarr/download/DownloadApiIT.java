package org.mvidarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mvidarr.fixture.FixtureSite;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.Visitor;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The download queue from outside, on a server of its own that is killed in between. */
class DownloadApiIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String QUEUE = "/api/v1/download";

    private static FixtureSite site;
    private static RunningServer server;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        site = FixtureSite.start();
        server = RunningServer.fresh("download");
        visitor = Visitor.administrator(server);
        // Where what arrives is filed; without it a download has not succeeded.
        visitor.post("/api/v1/rootfolder", "{\"path\": \"" + server.folder("videos") + "\"}");
    }

    @AfterAll
    static void stop() {
        server.close();
        site.close();
    }

    @Test
    void fetchesAVideoFromAPastedAddress() {
        HttpResponse<String> created = add(site.url("/page/jsonld.html"));
        assertThat(created.statusCode()).isEqualTo(201);
        String location =
                URI.create(created.headers().firstValue("Location").orElseThrow()).getPath();
        assertThat(location).isEqualTo(QUEUE + "/" + Visitor.json(created).getInt("id"));

        JsonObject done = eventually(location, DownloadApiIT::isOver);

        assertThat(done.getString("status")).as(done.toString()).isEqualTo("DONE");
        assertThat(done.getString("title")).isEqualTo(FixtureSite.TITLE);
        assertThat(done.getString("artistLine")).isEqualTo(FixtureSite.ARTIST);
        assertThat(visitor.json("/api/v1/video/" + done.getInt("videoId")).toString())
                .contains(FixtureSite.TITLE, FixtureSite.ARTIST, site.url("/page/jsonld.html"));
        assertThat(visitor.json(QUEUE + "?which=ended").getInt("totalRecords")).isPositive();
        assertThat(visitor.delete(location).statusCode()).isEqualTo(204);
        assertThat(visitor.get(location).statusCode()).isEqualTo(404);
    }

    @Test
    void goesOnWhereAKilledServerWas() {
        site.slowDownTo(40_000);
        HttpResponse<String> created = add(site.url("/slow.mp4"));
        String location = QUEUE + "/" + Visitor.json(created).getInt("id");
        JsonObject running =
                eventually(location, now -> now.getJsonNumber("downloaded").longValue() > 0);
        assertThat(running.getString("status")).isEqualTo("RUNNING");
        assertThat(running.getString("phase")).isEqualTo("FETCH");
        assertThat(running.getJsonNumber("size").longValue()).isPositive();
        assertThat(add(site.url("/slow.mp4")).statusCode()).isEqualTo(200);

        server.kill();
        assertThat(processesOf(running.getInt("id"))).isEmpty();
        site.slowDownTo(Integer.MAX_VALUE);
        server.start();
        visitor = Visitor.administrator(server);

        JsonObject done = eventually(location, DownloadApiIT::isOver);
        assertThat(done.getString("status")).as(done.toString()).isEqualTo("DONE");
        assertThat(visitor.json(QUEUE + "?which=open").getInt("totalRecords")).isZero();
    }

    @Test
    void goesOnAfterAnOrderlyStop() {
        site.slowDownTo(40_000);
        String location = QUEUE + "/" + Visitor.json(add(site.url("/slow.mp4?stop"))).getInt("id");
        eventually(location, now -> now.getJsonNumber("downloaded").longValue() > 0);

        server.close();
        assertThat(server.log()).doesNotContain("cannot be worked off");
        site.slowDownTo(Integer.MAX_VALUE);
        server.start();
        visitor = Visitor.administrator(server);

        JsonObject done = eventually(location, DownloadApiIT::isOver);
        assertThat(done.getString("status")).as(done.toString()).isEqualTo("DONE");
        assertThat(done.getInt("attempts")).as("a stop is no try of its own").isEqualTo(1);
    }

    @Test
    void cancellingEndsTheProcess() {
        site.slowDownTo(40_000);
        String location =
                QUEUE + "/" + Visitor.json(add(site.url("/slow.mp4?cancel"))).getInt("id");
        JsonObject running =
                eventually(location, now -> now.getJsonNumber("downloaded").longValue() > 0);
        int id = running.getInt("id");

        assertThat(visitor.delete(location).statusCode()).isEqualTo(204);

        assertThat(visitor.json(location).getString("status")).isEqualTo("CANCELLED");
        eventually(location, now -> processesOf(id).isEmpty() && !Files.exists(stage(id)));
        assertThat(visitor.post(location + "/retry", "{}").statusCode()).isEqualTo(200);
        visitor.delete(location);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"url": "--exec=touch pwn"}             | egress.url
                    {"url": "not an address"}               | egress.url
                    {"url": "file:///etc/passwd"}           | egress.scheme
                    {"url": "http://127.0.0.2/"}            | egress.address
                    {"url": "http://[::1]:9080/"}           | egress.address
                    {"url": "http://169.254.169.254/latest"} | egress.address
                    {"url": "http://2130706433/"}           | egress.address
                    {"url": "http://a:b@example.com/"}      | egress.userinfo
                    {"url": ""}                             | download.no-url
                    {}                                      | download.no-url
                    {"url": "http://8.8.8.8/", "priority": 11} | download.priority
                    """)
    void saysWhatIsWrongWithAnAddress(String body, String code) {
        HttpResponse<String> refused = visitor.post(QUEUE, body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(Visitor.json(refused).getString("code")).isEqualTo(code);
    }

    @Test
    void servesOnlyWhoIsSignedIn() {
        Visitor nobody = Visitor.of(server);

        assertThat(nobody.get(QUEUE).statusCode()).isEqualTo(401);
        assertThat(nobody.post(QUEUE, "{}").statusCode()).isEqualTo(401);
        assertThat(nobody.delete(QUEUE + "/1").statusCode()).isEqualTo(401);
    }

    @Test
    void answersWhatIsNotThere() {
        assertThat(visitor.get(QUEUE + "/999999").statusCode()).isEqualTo(404);
        assertThat(visitor.delete(QUEUE + "/999999").statusCode()).isEqualTo(404);
        assertThat(visitor.get(QUEUE + "?sortKey=url").statusCode()).isEqualTo(400);
        assertThat(visitor.get(QUEUE + "?pageSize=0").statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> add(String url) {
        return visitor.post(QUEUE, "{\"url\": \"" + url + "\"}");
    }

    private static boolean isOver(JsonObject download) {
        return List.of("DONE", "FAILED", "REJECTED", "CANCELLED", "RETRYING")
                .contains(download.getString("status"));
    }

    private static JsonObject eventually(String path, Predicate<JsonObject> condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonObject now = visitor.json(path);
            if (condition.test(now)) {
                return now;
            }
            assertThat(System.nanoTime())
                    .as("it happens in time; last seen %s", now)
                    .isLessThan(deadline);
            try {
                Thread.sleep(150);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Path stage(int id) {
        return server.data().resolve("staging").resolve(Integer.toString(id));
    }

    private static List<ProcessHandle> processesOf(int id) {
        return ProcessHandle.allProcesses()
                .filter(
                        process ->
                                process.info()
                                        .arguments()
                                        .filter(
                                                words ->
                                                        Arrays.asList(words)
                                                                .contains(
                                                                        "--paths=home:"
                                                                                + stage(id)))
                                        .isPresent())
                .toList();
    }
}
