package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

@ExtendWith(SharedServer.class)
class TokenIT {
    private static final String ME = "/api/v1/user/me";
    private static final String TOKEN = "/api/v1/auth/token";
    private static RunningServer server;

    @BeforeAll
    static void administratorExists(RunningServer shared) {
        server = shared;
        Api.administrator(server);
    }

    @Test
    void givesATokenForAPasswordThatOpensTheApiWithoutASession() {
        Person person = Person.of(server, Role.MANAGER);
        HttpResponse<String> answer = person.tokens(person.password());
        JsonObject tokens = Api.object(answer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(tokens.getString("token_type")).isEqualTo("Bearer");
        assertThat(tokens.getInt("expires_in")).isEqualTo(600);
        HttpResponse<String> me = Person.bearer(server, ME, tokens.getString("access_token"));
        assertThat(Api.object(me).getString("username")).isEqualTo(person.name());
        assertThat(me.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(
                        Person.bearer(
                                        server,
                                        "/api/v1/settings/protection",
                                        tokens.getString("access_token"))
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void canBeCheckedByOthersWithThePublishedKeys() throws Exception {
        Person person = Person.of(server, Role.USER);
        SignedJWT token =
                SignedJWT.parse(
                        Api.object(person.tokens(person.password())).getString("access_token"));
        String keys = Api.anonymous(server).get("/.well-known/jwks.json").body();
        var key = JWKSet.parse(keys).getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(
                                        server.data().resolve("keys/token-signing.jwk"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refreshesOnceAndEndsAllAtTheSecondUse() {
        Person person = Person.of(server, Role.USER);
        String first = Api.object(person.tokens(person.password())).getString("refresh_token");
        HttpResponse<String> second = refresh(first);
        assertThat(second.statusCode()).isEqualTo(200);
        HttpResponse<String> stolen = refresh(first);
        assertThat(stolen.statusCode()).isEqualTo(400);
        assertThat(Api.object(stolen).getString("error")).isEqualTo("invalid_grant");
        assertThat(refresh(Api.object(second).getString("refresh_token")).statusCode())
                .isEqualTo(400);
        assertThat(person.tokens(person.password()).statusCode()).isEqualTo(200);
    }

    @Test
    void aSecondSignInOutlivesTheTheftOfTheFirst() {
        Person person = Person.of(server, Role.USER);
        String other = Api.object(person.tokens(person.password())).getString("refresh_token");
        String first = Api.object(person.tokens(person.password())).getString("refresh_token");
        refresh(first);
        refresh(first);
        assertThat(refresh(other).statusCode()).isEqualTo(200);
    }

    @Test
    void revokesARefreshTokenAndSaysNothingOfUnknownOnes() {
        Person person = Person.of(server, Role.USER);
        String token = Api.object(person.tokens(person.password())).getString("refresh_token");
        assertThat(revoke(token).statusCode()).isEqualTo(200);
        assertThat(refresh(token).statusCode()).isEqualTo(400);
        assertThat(revoke("unknown").statusCode()).isEqualTo(200);
    }

    @Test
    void aNewPasswordEndsEveryToken() {
        Person person = Person.of(server, Role.USER);
        JsonObject tokens = Api.object(person.tokens(person.password()));
        Api.administrator(server)
                .put(
                        "/api/v1/user/" + person.id() + "/password",
                        "{\"password\": \"a rather long sentence\"}");
        assertThat(Person.bearer(server, ME, tokens.getString("access_token")).statusCode())
                .isEqualTo(401);
        assertThat(refresh(tokens.getString("refresh_token")).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        ", , , invalid_request",
        "password, , , invalid_request",
        "password, admin, , invalid_request",
        "password, nobody, wrong words here, invalid_grant",
        "refresh_token, , , invalid_request",
        "client_credentials, , , unsupported_grant_type"
    })
    void answersWithTheErrorsOfOauth(String grant, String name, String password, String error) {
        Map<String, String> form = new LinkedHashMap<>();
        put(form, "grant_type", grant);
        put(form, "username", name);
        put(form, "password", password);
        HttpResponse<String> answer = Person.form(server, TOKEN, form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.object(answer).getString("error")).isEqualTo(error);
    }

    @Test
    void refusesForgedTokens() {
        Person person = Person.of(server, Role.USER);
        String good = Api.object(person.tokens(person.password())).getString("access_token");
        String[] parts = good.split("\\.");
        String none =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes());
        assertThat(Person.bearer(server, ME, good).statusCode()).isEqualTo(200);
        for (String bad :
                new String[] {
                    none + "." + parts[1] + ".",
                    parts[0] + "." + parts[1] + ".",
                    parts[0] + "." + parts[1] + "." + parts[2].substring(4) + "AAAA",
                    "nonsense"
                }) {
            HttpResponse<String> answer = Person.bearer(server, ME, bad);
            assertThat(answer.statusCode()).as(bad).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .contains("invalid_token");
        }
    }

    @Test
    void theDescriptionSaysHowToAuthenticate() {
        assertThat(Api.anonymous(server).get("/openapi").body())
                .contains("tokenUrl: /api/v1/auth/token", "name: X-Api-Key", "/api/v1/apikey");
    }

    private static void put(Map<String, String> form, String name, String value) {
        if (value != null) {
            form.put(name, value);
        }
    }

    private static HttpResponse<String> refresh(String token) {
        return Person.form(
                server, TOKEN, Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private static HttpResponse<String> revoke(String token) {
        return Person.form(server, "/api/v1/auth/revoke", Map.of("token", token));
    }
}
