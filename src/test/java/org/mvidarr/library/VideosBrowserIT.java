package org.mvidarr.library;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import jakarta.json.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.Axe;
import org.mvidarr.fixture.Browser;
import org.mvidarr.fixture.Clips;
import org.mvidarr.fixture.Library;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.util.List;
import java.util.UUID;

/** The pages of videos as people use them. */
@ExtendWith(SharedServer.class)
class VideosBrowserIT {
    private static final String SETTLED =
            "Promise.all(document.getAnimations().map(each => each.finished.catch(() => 0)))";
    private static final String FITS =
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    private final String word = "bw" + UUID.randomUUID().toString().substring(0, 8);

    private Api api;

    @ParameterizedTest
    @CsvSource({"360, DARK", "1280, LIGHT"})
    void everyPartOfAVideoIsReadable(int width, ColorScheme scheme, RunningServer server) {
        api = Api.administrator(server);
        Library library = Library.in(api, server.folder("browser-" + word));
        library.put(Clips.fourByThree(), "Artist " + word + "/Filmed " + word + ".mp4");
        library.scanToTheEnd();
        long id = library.video("Filmed " + word).getJsonNumber("id").longValue();
        long other = add("Filmed " + word, "LIVE");
        long twin = add("Filmed " + word, "LYRIC");
        api.post("/api/v1/video/" + id + "/version", "{\"videoId\": " + other + "}");
        api.post(
                "/api/v1/video/" + id + "/source",
                "{\"url\": \"http://127.0.0.1:1/" + word + ".mp4\"}");
        api.post(
                "/api/v1/video/" + id + "/lyrics",
                "{\"language\": \"en\", \"format\": \"LRC\", \"content\": \"[00:00.00]One\\n"
                        + "[00:01.00]Two\"}");
        try (Browser browser = Browser.start()) {
            Page page = browser.window(server, width, 900, scheme);
            signIn(page);
            for (String tab :
                    List.of("about", "versions", "files", "sources", "lyrics", "history")) {
                page.navigate("/video?id=" + id + "&tab=" + tab);
                look(page, "video-" + tab + "-" + width);
            }
            page.navigate("/video/edit?id=" + id);
            page.getByText("Order and outside ids").click();
            look(page, "video-edit-" + width);
            String both = "?sel=" + id + "&sel=" + twin;
            for (String name : List.of("edit", "merge", "remove")) {
                page.navigate("/videos/" + name + both);
                look(page, "videos-" + name + "-" + width);
            }
            for (String view : List.of("", "&view=table")) {
                page.navigate("/videos?q=" + word + view);
                page.locator("[name=sel]").first().check();
                assertThat(page.locator(".bulk")).isVisible();
                look(page, "videos" + view.replace("&view=", "-") + "-" + width);
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void followsTheLyricsWhileTheVideoPlays(RunningServer server) {
        api = Api.administrator(server);
        Library library = Library.in(api, server.folder("sung-" + word));
        library.put(Clips.fourByThree(), "Artist " + word + "/Sung " + word + ".mp4");
        library.scanToTheEnd();
        long id = library.video("Sung " + word).getJsonNumber("id").longValue();
        api.post(
                "/api/v1/video/" + id + "/lyrics",
                "{\"format\": \"LRC\", \"content\": \"[00:00.00]First line\\n[59:00]Never\"}");
        try (Browser browser = Browser.start()) {
            Page page = browser.window(server, 1280, 900, ColorScheme.DARK);
            signIn(page);
            page.navigate("/video?id=" + id + "&tab=lyrics#play");
            assertThat(page.locator(".lyrics [aria-current]")).hasText("First line");
        }
    }

    @Test
    void anEditComesBackToTheSamePlaceAndShowsItsLocks(RunningServer server) {
        api = Api.administrator(server);
        long id = add("Edited " + word, "OFFICIAL");
        add("Other " + word, "OFFICIAL");
        try (Browser browser = Browser.start()) {
            Page page = browser.window(server, 1280, 900, ColorScheme.LIGHT);
            signIn(page);
            String list = "/videos?q=" + word + "&sort=title";
            page.navigate(list);
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(page.locator(".bulk")).containsText("1 ticked");
            page.keyboard().press("e");
            page.waitForURL("**/videos/edit?sel=" + id + "&from=*");
            page.getByLabel("Kind").selectOption("LIVE");
            page.locator("#saveAll").click();
            page.waitForURL("**" + list);
            assertThat(page.locator("#v" + id)).containsText("Live");

            page.navigate(
                    "/video/edit?id="
                            + id
                            + "&from="
                            + list.replace("?", "%3F").replace("&", "%26"));
            assertThat(page.getByLabel("Lock Kind")).isChecked();
            page.getByLabel("Lock Kind").uncheck();
            page.locator("#album").fill("Album " + word);
            page.locator("[name=artist]").nth(1).fill("Guest " + word);
            page.locator("[name=role]").nth(1).selectOption("FEATURED");
            page.locator("[name=as]").nth(1).fill("Guesty");
            page.locator("button[name=save]").click();
            page.waitForURL("**" + list + "#v" + id);
            page.navigate("/video?id=" + id);
            assertThat(page.locator("[data-k=facts]")).containsText("Album " + word);
            assertThat(page.locator("[data-k=title]")).containsText("Guesty");
            assertThat(api.object("/api/v1/video/" + id).getJsonArray("lockedFields").toString())
                    .isEqualTo("[\"CREDITS\",\"ALBUM\"]");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whatCannotBeTakenStaysInTheForm(RunningServer server) {
        api = Api.administrator(server);
        long id = add("Stale " + word, "OFFICIAL");
        try (Browser browser = Browser.start()) {
            Page page = browser.window(server, 1280, 900, ColorScheme.LIGHT);
            signIn(page);
            page.navigate("/video/edit?id=" + id);
            page.locator("#released").fill("someday");
            page.locator("#album").fill("Typed " + word);
            page.locator("button[name=save]").click();
            assertThat(page.getByText("A release date is written as").first()).isVisible();
            assertThat(page.locator("#album")).hasValue("Typed " + word);
            page.locator("#released").fill("1999");
            api.put("/api/v1/video/" + id, "{\"title\": \"Faster " + word + "\", \"version\": 0}");
            page.locator("button[name=save]").click();
            assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
            assertThat(page.locator("#album")).hasValue("Typed " + word);
            assertThat(
                            api.object("/api/v1/video/" + id)
                                    .getJsonObject("summary")
                                    .getString("title"))
                    .isEqualTo("Faster " + word);
        }
    }

    @Test
    void everythingWorksWithoutScripts(RunningServer server) {
        api = Api.administrator(server);
        long kept = add("Plain " + word, "OFFICIAL");
        long gone = add("Plain twin " + word, "OFFICIAL");
        try (Browser browser = Browser.start()) {
            Page page = browser.windowWithoutScripts(server, 1280, 900);
            signIn(page);
            page.navigate("/videos?q=" + word + "&sort=title");
            page.locator("#v" + kept + " [name=sel]").check();
            page.locator("#v" + gone + " [name=sel]").check();
            page.locator("[name='f:merge']").last().click();
            page.waitForURL("**/videos/merge?*");
            page.locator("#merge").click();
            page.waitForURL("**/video?id=" + kept);
            assertThat(api.get("/api/v1/video/" + gone).statusCode()).isEqualTo(404);
            page.navigate("/video?id=" + kept + "&tab=lyrics");
            page.getByText("Add lyrics").click();
            page.locator("#content").fill("la la " + word);
            page.locator("#language").fill("en");
            page.locator("#saveLyrics").click();
            assertThat(page.locator(".prose")).hasText("la la " + word);
            page.navigate("/videos?q=" + word);
            page.locator("#v" + kept + " [name=sel]").check();
            page.locator("[name='f:remove']").last().click();
            page.waitForURL("**/videos/remove?*");
            page.locator("#remove").click();
            page.waitForURL("**/videos?q=" + word);
            assertThat(api.get("/api/v1/video/" + kept).statusCode()).isEqualTo(404);
        }
    }

    private long add(String title, String kind) {
        String body =
                Json.createObjectBuilder()
                        .add("title", title)
                        .add("kind", kind)
                        .add(
                                "artists",
                                Json.createArrayBuilder()
                                        .add(
                                                Json.createObjectBuilder()
                                                        .add("name", "Artist " + word)))
                        .build()
                        .toString();
        return Api.object(api.post("/api/v1/video", body))
                .getJsonObject("summary")
                .getJsonNumber("id")
                .longValue();
    }

    private static void look(Page page, String name) {
        page.evaluate(SETTLED);
        Browser.picture(page, name);
        assertThat(page.evaluate(FITS)).as("nothing to scroll sideways on " + name).isEqualTo(true);
        assertThat(Axe.findings(page)).as(name).isEmpty();
    }

    private static void signIn(Page page) {
        page.navigate("/login");
        page.locator("#username").fill(Api.USERNAME);
        page.locator("#password").fill(Api.PASSWORD);
        page.locator("#signIn").click();
        page.waitForURL("**/home");
    }
}
