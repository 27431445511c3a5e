package org.mvidarr.media;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

import javax.imageio.ImageIO;

/** Pictures of artists over HTTP and by a form, on a running server with the real ffmpeg. */
@Timeout(180)
@ExtendWith(SharedServer.class)
class ArtistImageIT {
    private static Api admin;

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final long artist = artist();

    @BeforeAll
    static void signIn(RunningServer server) {
        admin = Api.administrator(server);
    }

    @Test
    void showsTheLatestAndLetsAnotherBeChosen() throws IOException {
        JsonObject first = added(post("", png(800, 600)));
        JsonObject second = added(post("", png(640, 640)));
        added(post("?coverType=FANART", png(1_280, 720)));

        assertThat(first.getInt("width")).isEqualTo(800);
        assertThat(images()).hasSize(3);
        assertThat(shown()).isEqualTo(second.getString("hash"));
        HttpResponse<String> chosen =
                admin.post(image(first.getJsonNumber("id").longValue()) + "/choose", "");
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(200);
        assertThat(shown()).isEqualTo(first.getString("hash"));
        assertThat(
                        images().stream()
                                .filter(image -> image.asJsonObject().getBoolean("chosen"))
                                .count())
                .isEqualTo(2);
        assertThat(admin.delete(image(first.getJsonNumber("id").longValue())).statusCode())
                .isEqualTo(204);
        assertThat(images()).hasSize(2);
    }

    @Test
    void servesFilesThatMayBeKeptForEver() throws IOException {
        String url = added(post("", png(800, 800))).getString("url");
        assertThat(url).matches("/img/[0-9a-f]{64}-640\\.jpg");

        HttpResponse<byte[]> whole =
                admin.send(admin.request(url).GET(), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(ImageIO.read(new ByteArrayInputStream(whole.body())).getWidth()).isEqualTo(640);
        assertThat(whole.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(admin.send(admin.request(url).header("If-None-Match", tag).GET()).statusCode())
                .isEqualTo(304);
    }

    @Test
    void cutsAPartOut() throws IOException {
        long whole = added(post("", png(800, 600))).getJsonNumber("id").longValue();

        HttpResponse<String> part =
                admin.post(
                        image(whole) + "/crop",
                        "{\"x\": 100, \"y\": 0, \"width\": 600, \"height\": 600}");

        assertThat(part.statusCode()).as(part.body()).isEqualTo(200);
        assertThat(Api.object(part).getInt("width")).isEqualTo(600);
        assertThat(images()).hasSize(2);
        for (String crop :
                new String[] {
                    "{\"x\": 300, \"y\": 0, \"width\": 600, \"height\": 600}",
                    "{\"x\": -1, \"y\": 0, \"width\": 60, \"height\": 60}",
                    "{\"x\": 0, \"y\": 0, \"width\": 0, \"height\": 0}",
                    "{\"x\": 2147483647, \"y\": 0, \"width\": 2147483647, \"height\": 16}",
                    "{}"
                }) {
            assertThat(admin.post(image(whole) + "/crop", crop).statusCode())
                    .as(crop)
                    .isEqualTo(400);
        }
        assertThat(post("?x=0&y=0&width=100&height=100", png(200, 200)).statusCode())
                .isEqualTo(201);
        assertThat(post("?x=0", png(200, 200)).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesWhatIsNoPictureOrNobodys() throws IOException {
        assertThat(problem(post("", "<svg/>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("400 media.picture-format");
        assertThat(problem(post("", Arrays.copyOf(png(100, 100), 60))))
                .isEqualTo("400 media.no-picture");
        assertThat(post("", new byte[10_000_001]).statusCode()).isIn(400, 413);
        assertThat(problem(post("?coverType=SPRITE", png(100, 100))))
                .isEqualTo("400 media.picture-kind");
        long id = added(post("", png(100, 100))).getJsonNumber("id").longValue();
        String other = "/api/v1/artist/" + artist() + "/image/" + id;
        assertThat(admin.post(other + "/choose", "").statusCode()).isEqualTo(404);
        assertThat(admin.delete(other).statusCode()).isEqualTo(404);
        assertThat(
                        admin.send(
                                        admin.request("/api/v1/artist/999999999/image")
                                                .header("Content-Type", "image/png")
                                                .POST(
                                                        HttpRequest.BodyPublishers.ofByteArray(
                                                                png(100, 100))))
                                .statusCode())
                .isEqualTo(404);
        assertThat(images()).hasSize(1);
    }

    @Test
    void takesAPictureByTheFormWithoutAScript() throws IOException {
        String page = "/artist/pictures?id=" + artist;
        String state =
                admin.get(page)
                        .body()
                        .replaceFirst("(?s).*<form[^>]*id=\"u\"", "")
                        .replaceFirst(
                                "(?s).*?name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\".*",
                                "$1");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String[] field :
                new String[][] {
                    {"u_SUBMIT", "1"},
                    {"jakarta.faces.ViewState", state},
                    {"id", Long.toString(artist)},
                    {"coverType", "POSTER"},
                    {"upload", "x"}
                }) {
            body.writeBytes(
                    ("--frontier\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                    .formatted(field[0], field[1]))
                            .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(
                "--frontier\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(png(400, 400));
        body.writeBytes("\r\n--frontier--\r\n".getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> answer =
                admin.send(
                        admin.request(page)
                                .header("Content-Type", "multipart/form-data; boundary=frontier")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(images()).hasSize(1);
        assertThat(admin.get(page).body()).contains("400 × 400");
    }

    private long artist() {
        String body = "{\"name\": \"Seen " + UUID.randomUUID() + "\"}";
        return Api.object(admin.post("/api/v1/artist", body))
                .getJsonObject("summary")
                .getJsonNumber("id")
                .longValue();
    }

    private HttpResponse<String> post(String query, byte[] bytes) {
        return admin.send(
                admin.request("/api/v1/artist/" + artist + "/image" + query)
                        .header("Content-Type", "image/png")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    private static JsonObject added(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Api.object(answer);
    }

    private JsonArray images() {
        return admin.records("/api/v1/artist/" + artist + "/image");
    }

    private String image(long id) {
        return "/api/v1/artist/" + artist + "/image/" + id;
    }

    private String shown() {
        return admin.object("/api/v1/artist/" + artist)
                .getJsonObject("summary")
                .getString("pictureHash");
    }

    private static String problem(HttpResponse<String> answer) {
        return answer.statusCode() + " " + Api.object(answer).getString("code", "");
    }

    /** Noise, so that it is like no other picture. */
    private byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int colour =
                UUID.nameUUIDFromBytes((word + width + height).getBytes(StandardCharsets.UTF_8))
                        .hashCode();
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, colour + x * 7 + y * 13);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
