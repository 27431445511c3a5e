package org.mvidarr;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.Browser;
import org.mvidarr.fixture.Clips;
import org.mvidarr.fixture.FixtureSite;
import org.mvidarr.fixture.RunningServer;

import java.util.regex.Pattern;

/**
 * The whole story as its user lives it: set up, scan, play, paste a link, watch it arrive, play
 * that.
 */
class StoryBrowserIT {
    private static final double PATIENCE = 60_000;

    @Test
    void fromFirstStartToWatchingADownload() throws Exception {
        try (FixtureSite site = FixtureSite.start();
                RunningServer server = RunningServer.fresh("story");
                Browser browser = Browser.start()) {
            tell(site, server, browser);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** The story on a server that nobody has used yet. */
    static void tell(FixtureSite site, RunningServer server, Browser browser) throws Exception {
        java.nio.file.Path folder = server.folder("videos");
        java.nio.file.Files.createDirectories(folder.resolve("Kate Bush"));
        java.nio.file.Files.copy(Clips.minute(), folder.resolve("Kate Bush/Cloudbusting.mp4"));
        java.nio.file.Files.writeString(
                folder.resolve("Kate Bush/Cloudbusting.nfo"),
                "<musicvideo><title>Cloudbusting</title><artist>Kate"
                        + " Bush</artist><year>1985</year></musicvideo>");
        Page page = browser.window(server, 1280, 800, ColorScheme.LIGHT);

        setUp(page, folder.toString());
        scan(page);
        openVideo(page, "Cloudbusting");
        assertPlays(page);
        Browser.picture(page, "video-1280");

        site.slowDownTo(150_000);
        pasteLink(page, site.url("/slow.mp4"));
        assertMoves(page);
        Browser.picture(page, "activity-1280");
        site.slowDownTo(50_000_000);
        playTheDownload(page);

        picturesAtEveryWidth(browser, server);
    }

    private static void setUp(Page page, String folder) {
        page.navigate("/");
        assertThat(page).hasURL(Pattern.compile(".*/setup"));
        Browser.picture(page, "setup-1280");
        page.getByLabel("User name").fill(Api.USERNAME);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Api.PASSWORD);
        page.getByLabel("Password once more").fill(Api.PASSWORD);
        page.locator("#path").fill(folder);
        page.locator("#create").click();
        assertThat(page).not().hasURL(Pattern.compile(".*/setup"));
    }

    private static void scan(Page page) {
        page.navigate("/settings");
        Locator scan = page.locator("button[name='f:scan']");
        if (scan.count() > 0) {
            scan.first().click();
        }
        page.navigate("/videos");
        long deadline = System.nanoTime() + 90_000_000_000L;
        while (page.getByRole(AriaRole.LINK, named("Cloudbusting")).count() == 0
                && System.nanoTime() < deadline) {
            page.waitForTimeout(500);
        }
        assertThat(page.locator("#main")).containsText("Cloudbusting");
        Browser.picture(page, "videos-1280");
    }

    private static void openVideo(Page page, String title) {
        page.navigate("/videos");
        page.getByRole(AriaRole.LINK, named(title)).first().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(title);
    }

    private static void assertPlays(Page page) {
        page.evaluate(
                "() => { const v = document.querySelector('video'); v.muted = true; return"
                        + " v.play(); }");
        page.waitForFunction("() => document.querySelector('video').currentTime > 0.5");
        assertThat((int) page.evaluate("() => document.querySelector('video').videoWidth"))
                .isPositive();
    }

    private static void pasteLink(Page page, String url) {
        page.navigate("/add");
        page.locator("#url").fill(url);
        page.locator("#add").click();
        page.navigate("/activity");
    }

    /** The row moves by itself: nothing here reloads the page. */
    private static void assertMoves(Page page) {
        assertThat(page.locator("#main progress").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        page.waitForFunction(
                "() => { const p = document.querySelector('#main progress'); return p && p.value >"
                        + " 0; }",
                null,
                new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
    }

    private static void playTheDownload(Page page) {
        page.waitForFunction(
                "() => !document.querySelector('#main progress')",
                null,
                new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
        page.waitForTimeout(3_000);
        page.navigate("/videos?sort=added&dir=desc");
        page.locator(".vcard h3 a").first().click();
        page.waitForSelector("video");
        assertPlays(page);
    }

    private static void picturesAtEveryWidth(Browser browser, RunningServer server) {
        for (int width : new int[] {360, 768, 1280}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                Page window = browser.window(server, width, 800, scheme);
                window.navigate("/login");
                window.locator("#username").fill(Api.USERNAME);
                window.locator("#password").fill(Api.PASSWORD);
                window.locator("#signIn").click();
                for (String address :
                        new String[] {
                            "", "videos", "artists", "activity", "jobs", "settings", "about"
                        }) {
                    window.navigate("/" + address);
                    String name = address.isEmpty() ? "home" : address;
                    Browser.picture(
                            window,
                            name
                                    + "-"
                                    + width
                                    + "-"
                                    + scheme.name().toLowerCase(java.util.Locale.ROOT));
                    int overflow =
                            (int)
                                    window.evaluate(
                                            "() => document.documentElement.scrollWidth -"
                                                    + " innerWidth");
                    assertThat(overflow)
                            .as("sideways scroll of %s at %d", name, width)
                            .isLessThanOrEqualTo(0);
                }
                window.context().close();
            }
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
