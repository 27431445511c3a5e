package org.mvidarr.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.Axe;
import org.mvidarr.fixture.Browser;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.util.List;
import java.util.regex.Pattern;

/** Settings and the pages about the installation as people see them. */
@ExtendWith(SharedServer.class)
class SettingsBrowserIT {
    private static final List<String> PAGES =
            List.of(
                    "/settings?group=library",
                    "/settings?group=downloads",
                    "/settings?group=server",
                    "/settings?group=security",
                    "/status",
                    "/tasks",
                    "/logs");

    private static Browser browser;
    private static RunningServer server;

    @BeforeAll
    static void open(RunningServer shared) {
        server = shared;
        Api.administrator(server);
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void everyPageFitsAndPassesAxeInEveryLook() {
        int complained = browser.complaints().size();
        for (int width : new int[] {360, 1280}) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = signedIn(browser.window(server, width, 800, scheme));
                for (String address : PAGES) {
                    page.navigate(address);
                    assertThat(Axe.findings(page)).as("%s at %d", address, width).isEmpty();
                    assertThat(
                                    (int)
                                            page.evaluate(
                                                    "() => document.documentElement.scrollWidth -"
                                                            + " innerWidth"))
                            .as("sideways scroll of %s at %d", address, width)
                            .isLessThanOrEqualTo(0);
                    Browser.picture(
                            page,
                            address.replaceAll("[^a-z]+", "-").substring(1)
                                    + "-"
                                    + width
                                    + "-"
                                    + scheme.name().toLowerCase(java.util.Locale.ROOT));
                }
                page.context().close();
            }
        }
        assertThat(browser.complaints()).hasSize(complained);
    }

    @Test
    void aWrongNumberIsToldBesideItsField() {
        Page page = signedIn(browser.window(server, 1280, 900, ColorScheme.LIGHT));
        page.navigate("/settings?group=downloads");
        // The browser itself would not send it.
        page.evaluate("() => document.querySelector('form[id$=f]').noValidate = true");
        page.getByLabel("Tries of a download").fill("51");
        page.locator("#download input[value=Save]").click();
        assertThat(page.locator("#download-attempts-error")).containsText("from 1 to 50");
        assertThat(page.getByLabel("Tries of a download")).hasValue("51");
        assertThat(Axe.findings(page)).isEmpty();
        Browser.picture(page, "settings-error");
        page.context().close();
    }

    @Test
    void isSavedWithoutScriptsToo() {
        Page page = signedIn(browser.windowWithoutScripts(server, 360, 800));
        page.navigate("/settings?group=downloads");
        page.getByLabel("Tries of a download").fill("6");
        page.locator("#download input[value=Save]").click();
        assertThat(page).hasURL(Pattern.compile(".*/settings\\?group=downloads#download"));
        assertThat(page.getByLabel("Tries of a download")).hasValue("6");
        page.locator("#download input[value='Back to the defaults']").click();
        assertThat(page.getByLabel("Tries of a download")).hasValue("5");
        page.context().close();
    }

    private static Page signedIn(Page page) {
        page.navigate("/login");
        page.locator("#username").fill(Api.USERNAME);
        page.locator("#password").fill(Api.PASSWORD);
        page.locator("#signIn").click();
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
        return page;
    }
}
