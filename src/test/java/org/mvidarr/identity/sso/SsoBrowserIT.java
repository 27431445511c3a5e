package org.mvidarr.identity.sso;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.Browser;
import org.mvidarr.fixture.OpenIdProvider;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The way through a provider as people go it, with a real browser's rules for cookies and forms.
 */
@ExtendWith(SharedServer.class)
class SsoBrowserIT {
    @Test
    void signsInAndLinksInTheProfile(RunningServer server) {
        Api.administrator(server);
        try (OpenIdProvider provider = OpenIdProvider.start();
                Browser browser = Browser.start()) {
            String name = "b-" + UUID.randomUUID().toString().substring(0, 8);
            provider.person(person(name));
            Page admin = browser.window(server, 1280, 800, ColorScheme.LIGHT);
            signIn(admin);
            String label = add(admin, provider);

            Page page = browser.window(server, 360, 740, ColorScheme.DARK);
            page.navigate("/artists");
            assertThat(page).hasURL(Pattern.compile(".*/login\\?next=.*"));
            Browser.picture(page, "login-sso-360");
            link(page, "Sign in with " + label);
            link(page, "Yes");
            assertThat(page).hasURL(Pattern.compile(".*/artists"));

            provider.person(person(name + "-2"));
            admin.navigate("/profile?tab=logins");
            link(admin, "Link " + label);
            link(admin, "Yes");
            assertThat(admin.locator("#main")).containsText("The account is linked");
            assertThat(admin.locator("#main")).containsText(name + "-2@example.org");
            Browser.picture(admin, "logins-1280");

            Page again = browser.window(server, 768, 1024, ColorScheme.LIGHT);
            again.navigate("/login");
            link(again, "Sign in with " + label);
            link(again, "No");
            assertThat(again.locator("[role=alert]")).containsText("You were not let through");
            link(again, "Sign in with " + label);
            link(again, "Yes");
            again.navigate("/providers");
            assertThat(again.locator("h1")).hasText("Providers");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void signIn(Page page) {
        page.navigate("/login");
        page.getByLabel("User name").fill(Api.USERNAME);
        page.locator("#password").fill(Api.PASSWORD);
        page.locator("#signIn").click();
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
    }

    private static String add(Page page, OpenIdProvider provider) {
        String slug = "b" + UUID.randomUUID().toString().substring(0, 6);
        page.navigate("/providers");
        link(page, "OpenID Connect");
        page.locator("#name").fill("Home " + slug);
        page.locator("#slug").fill(slug);
        page.locator("#issuer").fill(provider.issuer());
        page.locator("#clientId").fill(OpenIdProvider.CLIENT);
        page.locator("#clientSecret").fill(OpenIdProvider.SECRET);
        page.locator("#admission").selectOption("DOMAINS");
        page.locator("#admitted").fill("example.org");
        page.locator("#save").click();
        assertThat(page.locator("#redirect"))
                .hasValue(Pattern.compile("http://.*/sso/" + slug + "/callback"));
        page.locator("[id='t:test']").click();
        assertThat(page.locator("#report")).containsText("The provider answers as it should");
        Browser.picture(page, "provider-1280");
        assertThat(page.locator("#clientSecret").inputValue()).isEmpty();
        return "Home " + slug;
    }

    private static void link(Page page, String text) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true))
                .click();
    }

    private static Map<String, Object> person(String name) {
        return Map.of(
                "sub",
                "subject-of-" + name,
                "preferred_username",
                name,
                "email",
                name + "@example.org",
                "email_verified",
                true);
    }
}
