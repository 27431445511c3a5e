package org.mvidarr.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.GitHubServer;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

@ExtendWith(SharedServer.class)
class GitHubIT {
    private static RunningServer server;

    @BeforeAll
    static void administratorExists(RunningServer shared) {
        server = shared;
        Api.administrator(server);
    }

    @Test
    void knowsSomebodyByIdAndNotByName() {
        try (GitHubServer gitHub = GitHubServer.start()) {
            Configured way = Configured.of(server, Configured.plan(gitHub));
            gitHub.login("octo-first");
            Api browser = Api.anonymous(server);
            assertThat(Configured.target(way.signIn(browser))).endsWith("/home");
            assertThat(Configured.accounts(server)).contains("octo-first");
            gitHub.login("octo-second");
            assertThat(Configured.target(way.signIn(Api.anonymous(server)))).endsWith("/home");
            assertThat(Configured.accounts(server)).doesNotContain("octo-second");
            assertThat(browser.get("/api/v1/auth/link").body())
                    .contains("octocat@github.example", gitHub.address());
        }
    }

    @Test
    void admitsNobodyByAnAddressThatIsNotVerified() {
        try (GitHubServer gitHub = GitHubServer.start()) {
            gitHub.emailVerified(false);
            Configured way =
                    Configured.of(
                            server,
                            Configured.plan(gitHub)
                                    .add("admission", "PEOPLE")
                                    .add(
                                            "admitted",
                                            Json.createArrayBuilder()
                                                    .add("octocat@github.example")));
            Api browser = Api.anonymous(server);
            assertThat(Configured.target(way.signIn(browser))).endsWith("/login?sso=not-admitted");
            gitHub.emailVerified(true);
            assertThat(Configured.target(way.signIn(browser))).endsWith("/home");
        }
    }

    @Test
    void saysThatItIsSetUpWronglyWhenTheSecretIsWrong() {
        try (GitHubServer gitHub = GitHubServer.start()) {
            Configured way =
                    Configured.of(server, Configured.plan(gitHub).add("clientSecret", "another"));
            Api browser = Api.anonymous(server);
            assertThat(Configured.target(way.signIn(browser))).endsWith("/login?sso=misconfigured");
            assertThat(Configured.isSignedIn(browser)).isFalse();
        }
    }
}
