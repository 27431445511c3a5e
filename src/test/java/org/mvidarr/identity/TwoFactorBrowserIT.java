package org.mvidarr.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.Axe;
import org.mvidarr.fixture.Browser;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.util.regex.Pattern;

/** Setting up a second factor and signing in with it, in a browser whose scripts are off. */
@ExtendWith(SharedServer.class)
class TwoFactorBrowserIT {
    private static final int[] WIDTHS = {360, 768, 1280};

    @Test
    void setsUpAndSignsInWithoutAScript(RunningServer server) {
        Person person = Person.of(server, Role.USER);
        try (Browser browser = Browser.start();
                BrowserContext context = scriptless(browser, server)) {
            Page page = context.newPage();
            signIn(page, person);
            page.navigate("/profile?tab=twofactor");
            picture(page, "twofactor-off");
            button(page, "Set up");
            assertThat(page.locator("svg").first()).isVisible();
            picture(page, "twofactor-setup");
            Authenticator app = new Authenticator(page.locator("#key").textContent());
            page.getByLabel("Code of your app").fill(app.wrong());
            button(page, "Switch on");
            assertThat(page.getByText("This code is wrong")).isVisible();
            page.getByLabel("Code of your app").fill(app.next());
            button(page, "Switch on");
            assertThat(page.locator("#codes li")).hasCount(10);
            String recovery = page.locator("#codes li").first().textContent();
            picture(page, "twofactor-codes");
            page.navigate("/profile?tab=twofactor");
            assertThat(page.getByText("10 left")).isVisible();
            picture(page, "twofactor-on");

            context.clearCookies();
            page.navigate("/artists");
            signIn(page, person);
            assertThat(page).hasURL(Pattern.compile(".*/login/code.*"));
            picture(page, "code");
            page.getByLabel("Code of your app").fill(app.next());
            button(page, "Sign in");
            assertThat(page).hasURL(Pattern.compile(".*/artists"));

            context.clearCookies();
            page.navigate("/videos");
            signIn(page, person);
            page.getByText("use a recovery code").click();
            page.getByLabel("Recovery code").fill(recovery);
            button(page, "Sign in");
            assertThat(page).hasURL(Pattern.compile(".*/videos"));

            page.navigate("/profile?tab=twofactor");
            assertThat(page.getByText("9 left")).isVisible();
            page.getByLabel("Password").fill(person.password());
            button(page, "Switch off");
            assertThat(page.getByText("a stolen password is not enough")).isVisible();
        }
    }

    @Test
    void everybodyCanReadTheSetUp(RunningServer server) {
        Person person = Person.of(server, Role.READONLY);
        try (Browser browser = Browser.start()) {
            Page page = browser.window(server, 360, 640, ColorScheme.LIGHT);
            signIn(page, person);
            page.navigate("/profile?tab=twofactor");
            assertThat(Axe.findings(page)).as("off").isEmpty();
            button(page, "Set up");
            assertThat(page.locator("#key")).isVisible();
            assertThat(Axe.findings(page)).as("being set up").isEmpty();
            Browser.picture(page, "twofactor-setup-light-360");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void theAdministratorSeesTheRule(RunningServer server) {
        Enrolled boss = Enrolled.of(server, Role.ADMIN);
        try (Browser browser = Browser.start()) {
            Page page = browser.window(server, 1280, 800, ColorScheme.DARK);
            signIn(page, boss.person());
            assertThat(Axe.findings(page)).as("the first page with a code").isEmpty();
            page.getByText("use a recovery code").click();
            page.getByLabel("Recovery code").fill(boss.recoveryCodes().getFirst());
            button(page, "Sign in");
            assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
            page.navigate("/profile?tab=twofactor");
            assertThat(Axe.findings(page)).as("switched on").isEmpty();
            page.getByLabel("Password").fill(boss.person().password());
            button(page, "Get new recovery codes");
            assertThat(page.locator("#codes li")).hasCount(10);
            assertThat(Axe.findings(page)).as("fresh codes").isEmpty();
            page.navigate("/settings?group=security");
            page.getByLabel("Reader").check();
            page.locator("#two-factor input[value=Save]").click();
            assertThat(page.getByText("saved", new Page.GetByTextOptions().setExact(false)).first())
                    .isVisible();
            assertThat(page.getByLabel("Reader")).isChecked();
            picture(page, "twofactor-rule");
            page.getByLabel("Reader").uncheck();
            page.locator("#two-factor input[value=Save]").click();
            assertThat(page.getByLabel("Reader")).not().isChecked();
            assertThat(browser.complaints()).isEmpty();
        } finally {
            Api.administrator(server).put(Enrolled.OWN + "/rule", "{\"requiredFor\": []}");
        }
    }

    private static BrowserContext scriptless(Browser browser, RunningServer server) {
        return browser.window(server, 360, 640, ColorScheme.LIGHT)
                .context()
                .browser()
                .newContext(
                        new NewContextOptions()
                                .setBaseURL(server.address().toString())
                                .setJavaScriptEnabled(false)
                                // A change of pages that fades takes no clicks meanwhile.
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setColorScheme(ColorScheme.DARK));
    }

    private static void signIn(Page page, Person person) {
        if (!page.url().contains("/login")) {
            page.navigate("/login");
        }
        page.getByLabel("User name").fill(person.name());
        page.getByLabel("Password").fill(person.password());
        button(page, "Sign in");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void picture(Page page, String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 800);
            Browser.picture(page, name + "-" + width);
        }
    }
}
