package org.mvidarr.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.Axe;
import org.mvidarr.fixture.Browser;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

/** The page of the audit log as administrators see it. */
@ExtendWith(SharedServer.class)
class AuditBrowserIT {
    /** The passage from page to page has come to its end. */
    private static final String SETTLED =
            "Promise.all(document.getAnimations().map(each => each.finished.catch(() => 0)))";

    private static final String FITS =
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    @ParameterizedTest
    @CsvSource({"360, DARK", "768, LIGHT", "1280, LIGHT", "1280, DARK"})
    void isReadableAtEveryWidth(int width, ColorScheme scheme, RunningServer server) {
        Api admin = Api.administrator(server);
        Person person = Person.of(server, Role.USER);
        person.tokens("a wrong guess");
        admin.put("/api/v1/user/" + person.id(), "{\"role\": \"MANAGER\", \"active\": true}");
        try (Browser browser = Browser.start()) {
            Page page = browser.window(server, width, 900, scheme);
            signIn(page);
            page.navigate("/audit");
            assertThat(page.locator("table.list tbody tr").first()).isVisible();
            look(page, "audit-" + width + "-" + scheme);
            page.navigate("/audit?action=user.changed&target=" + person.name());
            page.getByText("Account changed").first().click();
            assertThat(page.locator("#event")).containsText("MANAGER");
            assertThat(page.locator("#event")).containsText("USER");
            look(page, "audit-event-" + width + "-" + scheme);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void keepsItsFiltersAndItsRetention(RunningServer server) {
        Api.administrator(server);
        try (Browser browser = Browser.start()) {
            Page page = browser.window(server, 1280, 800, ColorScheme.LIGHT);
            signIn(page);
            page.navigate("/audit");
            page.getByLabel("Action", new Page.GetByLabelOptions().setExact(true)).fill("login.");
            page.getByText("Apply").click();
            assertThat(page.locator("table.list tbody tr").first()).containsText("Sign");
            assertThat(page.getByText("CSV"))
                    .hasAttribute("href", "/api/v1/audit/export?action=login.");
            page.locator("#keepDays").fill("29");
            page.locator("#saveKeep").click();
            page.locator("#keepDays").fill("400");
            page.locator("#saveKeep").click();
            assertThat(page.getByText("Saved.")).isVisible();
            assertThat(page.locator("#keepDays")).hasValue("400");
            page.locator("#keepDays").fill("365");
            page.locator("#saveKeep").click();
            assertThat(page.locator("#keepDays")).hasValue("365");
        }
    }

    private static void look(Page page, String name) {
        page.evaluate(SETTLED);
        Browser.picture(page, name);
        assertThat(page.evaluate(FITS)).as("nothing to scroll sideways on " + name).isEqualTo(true);
        assertThat(Axe.findings(page)).as(name).isEmpty();
    }

    private static void signIn(Page page) {
        page.navigate("/login");
        page.getByLabel("User name").fill(Api.USERNAME);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Api.PASSWORD);
        page.locator("#signIn").click();
        assertThat(page).not().hasURL(java.util.regex.Pattern.compile(".*/login.*"));
    }
}
