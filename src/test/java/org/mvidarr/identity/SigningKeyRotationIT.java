package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Map;

@ExtendWith(SharedServer.class)
class SigningKeyRotationIT {
    private static final String ROTATE = "/api/v1/auth/signing-key/rotate";
    private static final String ME = "/api/v1/user/me";
    private static final String CALLER = "/api/v1/auth/caller";
    private static RunningServer server;
    private static Api admin;

    @BeforeAll
    static void administratorExists(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
    }

    @Test
    void logsNobodyOut() throws Exception {
        Person person = Person.of(server, Role.USER);
        Api session = person.api();
        String key = person.key(KeyScope.READ);
        JsonObject before = Api.object(person.tokens(person.password()));
        String old = kid(before);

        HttpResponse<String> answer = admin.post(ROTATE, "");

        assertThat(answer.statusCode()).isEqualTo(200);
        String next = Api.object(answer).getString("keyId");
        assertThat(next).isNotEqualTo(old);
        assertThat(Person.bearer(server, ME, before.getString("access_token")).statusCode())
                .isEqualTo(200);
        assertThat(session.get(ME).statusCode()).isEqualTo(200);
        assertThat(Person.bearer(server, ME, key).statusCode()).isEqualTo(200);
        HttpResponse<String> refreshed =
                Person.form(
                        server,
                        "/api/v1/auth/token",
                        Map.of(
                                "grant_type",
                                "refresh_token",
                                "refresh_token",
                                before.getString("refresh_token")));
        assertThat(kid(Api.object(refreshed))).isEqualTo(next);
        JWKSet published = JWKSet.parse(Api.anonymous(server).get("/.well-known/jwks.json").body());
        assertThat(published.getKeyByKeyId(old)).isNotNull();
        assertThat(published.getKeyByKeyId(next).isPrivate()).isFalse();
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(
                                        server.data().resolve("keys/token-signing.jwk"))))
                .isEqualTo("rw-------");
    }

    @Test
    void isForAdministratorsInPersonOnly() {
        assertThat(Api.anonymous(server).post(ROTATE, "").statusCode()).isEqualTo(401);
        assertThat(Person.of(server, Role.MANAGER).api().post(ROTATE, "").statusCode())
                .isEqualTo(403);
        String key = Person.of(server, Role.ADMIN).key(KeyScope.ADMIN);
        Api program = Api.anonymous(server);
        assertThat(
                        program.send(
                                        program.request(ROTATE)
                                                .header("X-Api-Key", key)
                                                .POST(HttpRequest.BodyPublishers.noBody()))
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theClaimsOfTheTokenCanBeInjected() throws Exception {
        Person person = Person.of(server, Role.MANAGER);
        String token = Api.object(person.tokens(person.password())).getString("access_token");

        JsonObject caller = Api.object(Person.bearer(server, CALLER, token));

        assertThat(caller.getString("username")).isEqualTo(person.name());
        assertThat(caller.getJsonArray("groups").toString())
                .isEqualTo("[\"MANAGER\",\"READONLY\",\"USER\"]");
        assertThat(caller.getString("tokenId"))
                .isEqualTo(SignedJWT.parse(token).getJWTClaimsSet().getJWTID());
        assertThat(caller.getString("expiresAt")).isNotEmpty();
    }

    @Test
    void nameAndGroupsAreThereWithoutATokenToo() {
        Person person = Person.of(server, Role.MANAGER);

        JsonObject session = person.api().object(CALLER);
        JsonObject key = Api.object(Person.bearer(server, CALLER, person.key(KeyScope.READ)));

        assertThat(session.getString("username")).isEqualTo(person.name());
        assertThat(session.getJsonArray("groups")).hasSize(3);
        assertThat(session.containsKey("tokenId")).isFalse();
        assertThat(key.getJsonArray("groups").toString()).isEqualTo("[\"READONLY\"]");
    }

    private static String kid(JsonObject tokens) throws ParseException {
        return SignedJWT.parse(tokens.getString("access_token")).getHeader().getKeyID();
    }
}
