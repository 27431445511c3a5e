package org.mvidarr.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Accounts as people meet them: in a browser, on a phone, and without scripts. */
@ExtendWith(SharedServer.class)
class IdentityBrowserIT {
    private static final String FIRST = "the first one I was given";
    private static final String SECOND = "one that only I know of";

    private static RunningServer server;
    private static Browser browser;

    @BeforeAll
    static void start(RunningServer shared) {
        server = shared;
        Api.administrator(server);
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void anAdministratorMakesAManagerWhoMakesTheAccountHisOwn() {
        String name = name();
        Page desk = browser.window(server, 1280, 800, ColorScheme.LIGHT);
        signIn(desk, Api.USERNAME, Api.PASSWORD);
        makeManager(desk, name);

        Page phone = browser.window(server, 360, 740, ColorScheme.LIGHT);
        signIn(phone, name, FIRST);
        open(phone, "Profile");
        changePassword(phone);
        String key = makeKey(phone);
        assertThat(Person.ask(server, "/api/v1/user", "X-Api-Key", key).statusCode())
                .isEqualTo(200);
        phone.reload();
        assertThat(phone.locator("#main").innerText()).doesNotContain(key);
        goDark(phone);
        signOut(phone);

        signIn(phone, name, FIRST);
        assertThat(phone.locator("#main")).containsText("Wrong name or password");
        signIn(phone, name, SECOND);
        assertThat(phone.locator("html")).hasAttribute("data-scheme", "dark");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void withoutScriptsOneSignsInAndMindsOnesAccountAllTheSame() {
        Person person = Person.of(server, Role.USER);
        Page page = browser.windowWithoutScripts(server, 360, 740);
        signIn(page, person.name(), person.password());
        open(page, "Profile");
        assertThat(page).hasURL(Pattern.compile(".*/profile$"));
        tab(page, "API keys");
        page.locator("#name").fill("Without a script");
        page.locator("#create").click();
        assertThat(page.locator("input[readonly]")).hasValue(Pattern.compile("mvk_.*"));
        tab(page, "Look");
        page.locator("input[name=accent][value=teal]").check();
        page.locator("#save").click();
        assertThat(page.locator("html")).hasAttribute("data-accent", "teal");
        tab(page, "Password");
        page.locator("#old").fill("not this one");
        page.locator("#password").fill(SECOND);
        page.locator("#again").fill(SECOND);
        page.locator("#change").click();
        assertThat(page.locator("#main")).containsText("The present password is wrong.");
        signOut(page);
    }

    @Test
    void nobodyIsShutOutOfThePagesOfIdentity() {
        Person person = Person.of(server, Role.USER);
        person.key(KeyScope.READ);
        List<String> addresses = new ArrayList<>();
        addresses.addAll(List.of("/users", "/user/add", "/user/edit?id=" + person.id()));
        for (ProfileTab tab : ProfileTab.values()) {
            addresses.add(tab.address());
        }
        List<String> findings = new ArrayList<>();
        for (int width : new int[] {360, 768, 1280}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                Page page = browser.window(server, width, 800, scheme);
                page.navigate("/login");
                findings.addAll(findings(page, "/login", width, scheme));
                signIn(page, Api.USERNAME, Api.PASSWORD);
                for (String address : addresses) {
                    page.navigate(address);
                    findings.addAll(findings(page, address, width, scheme));
                }
                page.context().close();
            }
        }
        assertThat(findings).isEmpty();
    }

    private static List<String> findings(Page page, String address, int width, ColorScheme scheme) {
        String name =
                address.replaceAll("id=\\d+", "id").replaceAll("[^a-z]+", "-").substring(1)
                        + "-"
                        + width
                        + "-"
                        + scheme.name().toLowerCase(Locale.ROOT);
        Browser.picture(page, name);
        List<String> findings = new ArrayList<>();
        Axe.findings(page).forEach(finding -> findings.add(name + ": " + finding));
        int overflow =
                (int) page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
        if (overflow > 0) {
            findings.add(name + ": " + overflow + " pixels too wide");
        }
        return findings;
    }

    private static void makeManager(Page page, String name) {
        page.navigate("/users");
        page.getByRole(AriaRole.LINK, named("Add a user")).click();
        page.locator("#username").fill(name);
        page.locator("input[name=role][value=MANAGER]").check();
        page.locator("#password").fill(FIRST);
        page.locator("#create").click();
        assertThat(page).hasURL(Pattern.compile(".*/users"));
        page.locator("#q").fill(name);
        page.locator("#q").press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("Manager");
    }

    private static void changePassword(Page page) {
        tab(page, "Password");
        page.locator("#old").fill(FIRST);
        page.locator("#password").fill(SECOND);
        page.locator("#again").fill(SECOND);
        page.locator("#change").click();
        assertThat(page.locator(".toasts")).containsText("Your password is changed");
    }

    private static String makeKey(Page page) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        tab(page, "API keys");
        page.locator("#name").fill("On my phone");
        page.locator("#scope").selectOption("MANAGE");
        page.locator("#create").click();
        String key = page.locator("input[readonly]").inputValue();
        page.locator("[data-copy]").click();
        assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(key);
        // Not a reload, which would send the form once more.
        page.navigate("/profile?tab=keys");
        return key;
    }

    private static void goDark(Page page) {
        tab(page, "Look");
        page.locator("input[name=scheme][value=dark]").check();
        page.locator("#save").click();
        assertThat(page.locator("html")).hasAttribute("data-scheme", "dark");
        assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(13, 15, 20)");
    }

    private static void tab(Page page, String name) {
        page.locator(".tabs").getByRole(AriaRole.LINK).getByText(name).click();
        assertThat(page.locator(".tabs [aria-current=page]")).hasText(name);
    }

    private static void open(Page page, String entry) {
        page.locator(".top button.avatar").click();
        page.locator("#me").getByRole(AriaRole.LINK, linkNamed(entry)).click();
    }

    private static void signOut(Page page) {
        page.locator(".top button.avatar").click();
        page.locator("#signOut\\:go").click();
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
    }

    private static void signIn(Page page, String name, String password) {
        page.navigate("/login");
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.locator("#signIn").click();
    }

    private static String name() {
        return "b-" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static com.microsoft.playwright.Locator.GetByRoleOptions linkNamed(String name) {
        return new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name);
    }
}
