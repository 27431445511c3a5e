package org.mvidarr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.Pages;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every answer carries the headers by which browsers protect people. */
@ExtendWith(SharedServer.class)
class HeadersIT {
    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern SCRIPT = Pattern.compile("<script\\b([^>]*)>([^<]*)");
    private static final Pattern EVENT = Pattern.compile("<[a-zA-Z][^>]*\\son[a-z]+\\s*=");
    private static Api admin;
    private static RunningServer server;

    @BeforeAll
    static void administratorExists(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
    }

    static Stream<String> pages() {
        return Pages.addresses().stream();
    }

    static Stream<String> everything() {
        return Stream.concat(
                pages(),
                Stream.of(
                        "/",
                        "/api",
                        "/ping",
                        "/.well-known/jwks.json",
                        "/api/v1/video",
                        "/api/v1/nothing",
                        "/api/v1/video?pageSize=x",
                        "/api/v1/feed/latest.rss",
                        "/stream/1",
                        "/img/nothing-320.jpg",
                        "/sprite/1.vtt",
                        "/jakarta.faces.resource/mv.css.xhtml?ln=mv",
                        "/jakarta.faces.resource/nothing.css.xhtml?ln=mv",
                        "/nothing",
                        "/WEB-INF/web.xml",
                        "/video?id=x",
                        "/video?id=999999999",
                        "/openapi",
                        "/openapi/ui/",
                        "/health",
                        "/metrics"));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everyAnswerIsProtected(String address) {
        for (Api caller : List.of(admin, Api.anonymous(server))) {
            HttpResponse<String> answer = caller.get(address);
            String what = address + " " + answer.statusCode();

            assertThat(answer.headers().allValues("X-Content-Type-Options"))
                    .as(what)
                    .containsExactly("nosniff");
            assertThat(answer.headers().allValues("Referrer-Policy"))
                    .as(what)
                    .hasSize(1)
                    .isSubsetOf("same-origin", "no-referrer");
            assertThat(answer.headers().allValues("Cross-Origin-Opener-Policy"))
                    .as(what)
                    .containsExactly("same-origin");
            assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy"))
                    .as(what)
                    .containsExactly("same-origin");
            assertThat(answer.headers().firstValue("Permissions-Policy").orElse(""))
                    .as(what)
                    .contains("camera=()");
            assertThat(
                            String.join(" ", answer.headers().allValues(POLICY))
                                    + answer.headers().firstValue("X-Frame-Options").orElse(""))
                    .as(what)
                    .containsAnyOf("frame-ancestors 'none'", "DENY");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                    .as(what)
                    .isEmpty();
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).as(what).isEmpty();
            assertThat(answer.headers().firstValue("Server")).as(what).isEmpty();
            assertThat(answer.headers().firstValue("X-Powered-By")).as(what).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/video",
                "/api/v1/nothing",
                "/ping",
                "/.well-known/jwks.json",
                "/jakarta.faces.resource/logo.svg.xhtml?ln=mv"
            })
    void whatIsNoPageMayDoNothing(String address) {
        assertThat(admin.get(address).headers().allValues(POLICY))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pagesHaveNoScriptOfTheirOwnButByNonce(String address) {
        for (Api caller : List.of(admin, Api.anonymous(server))) {
            HttpResponse<String> answer = caller.get(address);
            if (answer.statusCode() == 302) {
                continue;
            }
            String policy = String.join(" ", answer.headers().allValues(POLICY));
            String scripts = policy.replaceAll(".*script-src ([^;]*).*", "$1");
            assertThat(scripts).as(address).doesNotContain("unsafe-inline", "unsafe-eval", "*");
            assertThat(EVENT.matcher(answer.body()).results().map(hit -> hit.group()))
                    .as(address)
                    .isEmpty();
            assertThat(answer.body()).as(address).doesNotContain("javascript:");
            Matcher script = SCRIPT.matcher(answer.body());
            while (script.find()) {
                assertThat(script.group(1))
                        .as(address + ": " + script.group())
                        .containsAnyOf("src=", "nonce=");
            }
        }
    }

    @Test
    void anErrorPageOfAFilmIsAPageThatMayLoadItsLook() {
        HttpResponse<String> answer = admin.get("/stream/999999");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().allValues(POLICY))
                .noneMatch(policy -> policy.contains("default-src 'none'"));
    }

    @Test
    void aSecretInAnAddressIsNotTakenElsewhere() {
        assertThat(admin.get("/login?token=abc").headers().allValues("Referrer-Policy"))
                .containsExactly("no-referrer");
    }
}
