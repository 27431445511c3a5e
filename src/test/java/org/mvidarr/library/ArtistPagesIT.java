package org.mvidarr.library;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.PageForm;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

/** The pages of artists, as a browser without script sends them. */
@Timeout(180)
@ExtendWith(SharedServer.class)
class ArtistPagesIT {
    private static Api admin;

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void signIn(RunningServer server) {
        admin = Api.administrator(server);
    }

    @Test
    void addsAndEditsAndComesBackToTheSamePlace() {
        HttpResponse<String> added =
                send(
                        "/artist/add",
                        "add",
                        Map.of(
                                "name", "Paged " + word,
                                "aliases", "Other " + word + " [is]\nThird " + word,
                                "links", "https://www.youtube.com/@" + word,
                                "genres", "One " + word + ", Two " + word,
                                "monitored", "true",
                                "wantedKinds", "LIVE"));
        long id = idOf(location(added));
        String page = admin.get("/artist?id=" + id).body();
        assertThat(page)
                .contains("Paged " + word, "Other " + word, "One " + word, "YouTube")
                .contains("f:unfollow");

        String from = "/artists?q=" + word + "&view=table";
        String address =
                "/artist/edit?id=" + id + "&from=" + from.replace("?", "%3F").replace("&", "%26");
        assertThat(admin.get(address).body()).contains("Other " + word + " [is]");
        HttpResponse<String> saved =
                send(
                        address,
                        "save",
                        Map.of(
                                "name", "Renamed " + word,
                                "aliases", "Other " + word + " [is]\nThird " + word,
                                "notes", "Ours"));
        assertThat(location(saved)).endsWith(from + "#a" + id);
        JsonObject artist = admin.object("/api/v1/artist/" + id);
        assertThat(artist.getJsonObject("summary").getString("name")).isEqualTo("Renamed " + word);
        assertThat(artist.getString("notes")).isEqualTo("Ours");
        assertThat(artist.getJsonArray("aliases")).hasSize(2);
        assertThat(admin.get("/artist?id=" + id + "&tab=history").body())
                .contains("Renamed from Paged " + word + " to Renamed " + word);
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        long id = artist("Typed " + word);
        artist("Taken " + word);
        HttpResponse<String> refused =
                send(
                        "/artist/edit?id=" + id,
                        "save",
                        Map.of("name", "Taken " + word, "biography", "Long <b>text</b>"));

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body())
                .contains("There is already an artist called Taken " + word)
                .contains("Long &lt;b&gt;text")
                .doesNotContain("<b>text");
        HttpResponse<String> stale =
                send("/artist/edit?id=" + id, "save", Map.of("name", "X " + word, "version", "7"));
        assertThat(stale.statusCode()).isEqualTo(200);
        assertThat(admin.object("/api/v1/artist/" + id).getJsonObject("summary").getInt("version"))
                .isZero();
    }

    @Test
    void filtersByWhatStandsInTheAddress() {
        artist("Zeta " + word);
        String followed = "{\"name\": \"Ypsilon " + word + "\", \"monitored\": true}";
        admin.post("/api/v1/artist", followed);

        assertThat(admin.get("/artists?q=" + word + "&letter=z").body())
                .contains("Zeta " + word)
                .doesNotContain("Ypsilon " + word);
        assertThat(admin.get("/artists?q=" + word + "&monitored=true&view=table").body())
                .contains("Ypsilon " + word)
                .doesNotContain("Zeta " + word);
        assertThat(admin.get("/artists?q=nobody" + word).body()).contains("Nobody of that name");
        for (String query :
                new String[] {
                    "letter=zz",
                    "letter=%00",
                    "monitored=perhaps",
                    "sort=nonsense",
                    "page=-1",
                    "genre=%27"
                }) {
            assertThat(admin.get("/artists?" + query).statusCode()).as(query).isEqualTo(200);
        }
    }

    @Test
    void changesMergesAndDeletesThoseThatAreTicked() {
        long one = artist("Ticked one " + word);
        long two = artist("Ticked two " + word);
        String both = "sel=" + one + "&sel=" + two;

        HttpResponse<String> followed =
                send("/artists?q=" + word, "f:follow", Map.of("sel", Long.toString(one)));
        assertThat(location(followed)).endsWith("/artists?q=" + word);
        assertThat(monitored(one)).isTrue();
        assertThat(monitored(two)).isFalse();
        HttpResponse<String> to =
                send("/artists?q=" + word, "f:merge", Map.of("sel", Long.toString(one)));
        assertThat(location(to)).contains("/artists/merge?sel=" + one);

        HttpResponse<String> edited =
                admin.form(
                        "/artists/edit?" + both,
                        Map.of("tagsHow", "ADD", "tags", "T " + word, "saveAll", "x"));
        assertThat(edited.statusCode()).as(edited.body()).isEqualTo(302);
        assertThat(admin.object("/api/v1/artist/" + one).getJsonArray("tags")).hasSize(1);
        String preview = admin.get("/artists/merge?" + both + "&keep=" + two).body();
        assertThat(preview).contains("What Ticked two " + word + " gets", "Ticked one " + word);
        HttpResponse<String> merged =
                admin.form("/artists/merge?" + both + "&keep=" + two, Map.of("mergeAll", "x"));
        assertThat(location(merged)).endsWith("/artist?id=" + two);
        assertThat(admin.get("/api/v1/artist/" + one).statusCode()).isEqualTo(404);
        HttpResponse<String> removed =
                admin.form(
                        "/artists/remove?sel=" + two,
                        Map.of("videos", "KEEP", "files", "keep", "removeAll", "x"));
        assertThat(location(removed)).endsWith("/artists");
        assertThat(admin.get("/api/v1/artist/" + two).statusCode()).isEqualTo(404);
    }

    @Test
    void leadsFromWhoWasMergedToWhoStays() {
        long into = artist("Leads to " + word);
        long from = artist("Led from " + word);
        admin.post("/api/v1/artist/" + into + "/merge", "{\"from\": [" + from + "]}");

        HttpResponse<String> answer = admin.get("/artist?id=" + from);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/artist?id=" + into);
        assertThat(admin.get("/artist?id=999999999").statusCode()).isEqualTo(404);
        String merges = admin.get("/artists/merge").body();
        assertThat(merges).contains("Led from " + word, "Undo");
    }

    private static boolean monitored(long id) {
        return admin.object("/api/v1/artist/" + id)
                .getJsonObject("summary")
                .getBoolean("monitored");
    }

    private static long artist(String name) {
        HttpResponse<String> made = admin.post("/api/v1/artist", "{\"name\": \"" + name + "\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Api.object(made).getJsonObject("summary").getJsonNumber("id").longValue();
    }

    /** Presses a button of the page's form, whose other fields are as the page has them. */
    private static HttpResponse<String> send(
            String address, String command, Map<String, String> given) {
        String html = admin.get(address).body();
        PageForm form =
                PageForm.of(html).stream()
                        .filter(each -> each.commands().containsKey(command))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No " + command + " in " + html));
        return form.send(admin, command, given);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()));
    }

    private static long idOf(String location) {
        return Long.parseLong(location.replaceFirst(".*id=", ""));
    }
}
