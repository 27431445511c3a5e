package org.mvidarr.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.GitHubServer;
import org.mvidarr.fixture.OpenIdProvider;
import org.mvidarr.fixture.RunningServer;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/**
 * A loopback provider as an administrator has set it up, and a way through it without a browser.
 */
public record Configured(RunningServer server, String slug, long id) {
    public static JsonObjectBuilder plan(OpenIdProvider provider) {
        String slug = "p" + UUID.randomUUID().toString().substring(0, 8);
        return Json.createObjectBuilder()
                .add("slug", slug)
                .add("kind", "OIDC")
                .add("name", "Loopback " + slug)
                .add("issuer", provider.issuer())
                .add("clientId", OpenIdProvider.CLIENT)
                .add("clientSecret", OpenIdProvider.SECRET)
                .add("scopes", "openid profile email")
                .add("enabled", true)
                .add("position", 1)
                .add("admission", "DOMAINS")
                .add("admitted", Json.createArrayBuilder().add("example.org"))
                .add("groupsClaim", "groups")
                .add("defaultRole", "READONLY")
                .add("updateRole", false);
    }

    static JsonObjectBuilder plan(GitHubServer gitHub) {
        return Json.createObjectBuilder()
                .add("slug", "g" + UUID.randomUUID().toString().substring(0, 8))
                .add("kind", "GITHUB")
                .add("name", "GitHub")
                .add("issuer", gitHub.address())
                .add("clientId", GitHubServer.CLIENT)
                .add("clientSecret", GitHubServer.SECRET)
                .add("scopes", "read:user user:email read:org")
                .add("enabled", true)
                .add("position", 2)
                .add("admission", "GROUPS")
                .add("admitted", Json.createArrayBuilder().add("github"))
                .add("groupsClaim", "groups")
                .add("defaultRole", "USER")
                .add("updateRole", false);
    }

    public static Configured of(RunningServer server, JsonObjectBuilder plan) {
        HttpResponse<String> made =
                Api.administrator(server).post("/api/v1/auth/provider", plan.build().toString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return new Configured(
                server,
                Api.object(made).getString("slug"),
                Api.object(made).getJsonNumber("id").longValue());
    }

    Configured changed(JsonObjectBuilder plan) {
        HttpResponse<String> answer =
                Api.administrator(server)
                        .put(
                                "/api/v1/auth/provider/" + id,
                                plan.add("slug", slug).build().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return this;
    }

    /** All the way; the last answer, which is that of the callback. */
    HttpResponse<String> signIn(Api browser) {
        return browser.get(callback(browser, "/sso/" + slug + "/start"));
    }

    /** Where the provider sends the browser that began at an address of ours. */
    public static String callback(Api browser, String start) {
        HttpResponse<String> away = browser.get(start);
        assertThat(away.statusCode()).as(away.body()).isEqualTo(302);
        String asked = target(away);
        boolean gitHub = asked.contains("/login/oauth/");
        HttpResponse<String> back =
                browser.get(gitHub ? asked : asked.replace("/authorize?", "/consent?"));
        assertThat(back.statusCode()).as(back.body()).isEqualTo(302);
        return target(back);
    }

    static String target(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static boolean isSignedIn(Api browser) {
        return browser.get("/api/v1/auth/link").statusCode() == 200;
    }

    /** Names of all accounts. */
    static List<String> accounts(RunningServer server) {
        return Api.administrator(server).records("/api/v1/user?pageSize=500").stream()
                .map(user -> user.asJsonObject().getString("username"))
                .toList();
    }
}
