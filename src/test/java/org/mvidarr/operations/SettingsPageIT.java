package org.mvidarr.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.PageForm;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** The generated forms, sent as a browser without script sends them. */
@ExtendWith(SharedServer.class)
class SettingsPageIT {
    private static final String DOWNLOADS = "/settings?group=downloads";
    private static final String SERVER = "/settings?group=server";
    private static final String SECURITY = "/settings?group=security";

    private static Api admin;

    @BeforeAll
    static void signIn(RunningServer server) {
        admin = Api.administrator(server);
    }

    @AfterEach
    void backToTheDefaults() {
        Map.of(
                        "download", "{\"attempts\": null, \"maxHeight\": null}",
                        "server", "{\"publicUrl\": null}",
                        "protection", "{\"corsOrigins\": null}",
                        "mail",
                                "{\"host\": null, \"from\": null, \"password\": null, \"tls\":"
                                        + " null, \"port\": null}")
                .forEach(
                        (topic, patch) ->
                                admin.send(
                                        admin.request("/api/v1/config/" + topic)
                                                .header(
                                                        "Content-Type",
                                                        "application/merge-patch+json")
                                                .header("If-Match", "*")
                                                .method("PATCH", BodyPublishers.ofString(patch))));
    }

    @Test
    void showsEachSettingWithLabelUnitBoundsAndDefault() {
        String page = admin.get(DOWNLOADS).body();
        assertThat(page)
                .contains("<label for=\"download-maxHeight\">Tallest picture")
                .contains("min=\"144\"", "max=\"4320\"", "Default: 1,080.", "milliseconds")
                .doesNotContain("??");
        for (String group : new String[] {"library", "server", "security"}) {
            assertThat(admin.get("/settings?group=" + group).body()).doesNotContain("??");
        }
    }

    @Test
    void savesAndShowsThatItIsNoLongerTheDefault() {
        HttpResponse<String> saved = save(DOWNLOADS, "download", Map.of("attempts", "7"));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        assertThat(saved.headers().firstValue("Location").orElseThrow())
                .endsWith("/settings?group=downloads#download");
        assertThat(admin.object("/api/v1/config/download").getInt("attempts")).isEqualTo(7);
        assertThat(admin.get(DOWNLOADS).body()).contains("Changed; the default is 5.");
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndLosesNothing() {
        HttpResponse<String> refused =
                save(DOWNLOADS, "download", Map.of("attempts", "99", "maxHeight", "720"));
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body())
                .contains("id=\"download-attempts-error\">A whole number from 1 to 50.")
                .contains("value=\"99\"", "value=\"720\"");
        HttpResponse<String> words = save(DOWNLOADS, "download", Map.of("attempts", "many"));
        assertThat(words.body()).contains("download-attempts-error", "value=\"many\"");
        HttpResponse<String> url = save(SERVER, "server", Map.of("publicUrl", "videos/"));
        assertThat(url.body()).contains("begins with http:// or https://", "value=\"videos/\"");
        HttpResponse<String> origins =
                save(SECURITY, "protection", Map.of("corsOrigins", "https://dash.example\nx y"));
        assertThat(origins.body()).contains("One of these is no origin", "x y");
        assertThat(admin.object("/api/v1/config/download").getInt("attempts")).isEqualTo(5);
    }

    @Test
    void aSecretIsTakenAndNeverShown() {
        Map<String, String> mail =
                Map.of(
                        "host", "smtp.example.org",
                        "from", "a@example.org",
                        "tls", "TLS",
                        "password", "page-secret-1");
        HttpResponse<String> saved = save(SERVER, "mail", mail);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        String page = admin.get(SERVER).body();
        assertThat(page)
                .contains("There is one. Leave it empty to keep it.", "password.forget")
                .doesNotContain("page-secret-1", "\"v1.");
        Map<String, String> kept = Map.of("tls", "TLS", "port", "465", "password", "");
        // The box is sent only when it is ticked.
        PageForm form = form(SERVER, "mail");
        form.fields().remove("password.forget");
        assertThat(form.send(admin, command(form, "save"), kept).statusCode()).isEqualTo(302);
        assertThat(admin.object("/api/v1/config/mail").getBoolean("passwordSet")).isTrue();
        assertThat(admin.object("/api/v1/config/mail").getInt("port")).isEqualTo(465);
        save(SERVER, "mail", Map.of("tls", "TLS", "password.forget", "true"));
        assertThat(admin.object("/api/v1/config/mail").getBoolean("passwordSet")).isFalse();
    }

    @Test
    void listsAreOneALineAndBoxesAreSeveral() {
        save(
                SECURITY,
                "protection",
                Map.of("corsOrigins", "https://a.example\r\n\r\nhttps://b.example:8080\r\n"));
        assertThat(admin.object("/api/v1/config/protection").getJsonArray("corsOrigins"))
                .hasSize(2);
        HttpResponse<String> refused = save(SECURITY, "two-factor", Map.of("requiredFor", "USER"));
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("role=\"alert\"");
    }

    @Test
    void goesBackToTheDefaults() {
        save(DOWNLOADS, "download", Map.of("attempts", "7"));
        PageForm form = form(DOWNLOADS, "download");
        HttpResponse<String> done = form.send(admin, command(form, "reset"), Map.of());
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(admin.object("/api/v1/config/download").getInt("attempts")).isEqualTo(5);
    }

    @Test
    void whoWasSlowerIsToldAndKeepsWhatHeTyped() {
        PageForm slow = form(DOWNLOADS, "download");
        save(DOWNLOADS, "download", Map.of("attempts", "7"));
        HttpResponse<String> late =
                slow.send(admin, command(slow, "save"), Map.of("attempts", "8"));
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(late.body()).contains("Someone else has changed this", "value=\"8\"");
        assertThat(admin.object("/api/v1/config/download").getInt("attempts")).isEqualTo(7);
        PageForm again = form(PageForm.of(late.body()), "download");
        again.send(admin, command(again, "save"), Map.of());
        assertThat(admin.object("/api/v1/config/download").getInt("attempts")).isEqualTo(8);
    }

    private static HttpResponse<String> save(String page, String topic, Map<String, String> given) {
        PageForm form = form(page, topic);
        return form.send(admin, command(form, "save"), given);
    }

    private static PageForm form(String page, String topic) {
        return form(PageForm.of(admin.get(page).body()), topic);
    }

    private static PageForm form(List<PageForm> forms, String topic) {
        return forms.stream()
                .filter(form -> topic.equals(form.fields().get("topic")))
                .findFirst()
                .orElseThrow();
    }

    private static String command(PageForm form, String verb) {
        return form.commands().keySet().stream()
                .filter(name -> name.endsWith(":" + verb))
                .findFirst()
                .orElseThrow();
    }
}
