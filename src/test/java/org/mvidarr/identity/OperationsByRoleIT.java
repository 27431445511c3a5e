package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import jakarta.json.JsonObject;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who may call what: one table for all operations that the API's own description names, so that an
 * operation without a row fails, as does a row without an operation. Bodies are no JSON at all:
 * whoever may call an operation is told so, and nothing is changed.
 */
@ExtendWith(SharedServer.class)
class OperationsByRoleIT {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final String NO_JSON = "[";
    private static final Map<String, OperationRules.Rule> RULES = OperationRules.read();

    private static RunningServer server;
    private static Map<Caller, Shown> callers;
    private static Map<String, String> types;

    /** Everybody who may come; those with a role have an account of that role. */
    private enum Caller {
        ANONYMOUS(null, null),
        READONLY(Role.READONLY, null),
        USER(Role.USER, null),
        MANAGER(Role.MANAGER, null),
        ADMIN(Role.ADMIN, null),
        TOKEN_OF_READONLY(Role.READONLY, null),
        TOKEN_OF_ADMIN(Role.ADMIN, null),
        EXPIRED_TOKEN(null, null),
        TOKEN_OF_ANOTHER_KEY(null, null),
        FEED_KEY(null, KeyScope.FEED),
        READ_KEY(Role.READONLY, KeyScope.READ),
        MANAGE_KEY(Role.MANAGER, KeyScope.MANAGE),
        ADMIN_KEY(Role.ADMIN, KeyScope.ADMIN);

        private final Role may;
        private final KeyScope scope;

        Caller(Role may, KeyScope scope) {
            this.may = may;
            this.scope = scope;
        }

        /** The status of a refusal, or 0 when the caller is let through. */
        private int refusal(OperationRules.Rule rule, String method) {
            if (rule.open()) {
                return 0;
            }
            if (may == null) {
                return 401;
            }
            boolean reads = scope == KeyScope.READ && !method.equals("GET");
            boolean person = scope != null && rule.person();
            return may.covers(rule.weakest()) && !reads && !person ? 0 : 403;
        }
    }

    /** What the caller sends along: a session, or a header. */
    private record Shown(Api api, String header, String value) {}

    @BeforeAll
    static void everybodyIsThere(RunningServer shared) throws Exception {
        server = shared;
        Api.administrator(server);
        types = types();
        callers = new LinkedHashMap<>();
        callers.put(Caller.ANONYMOUS, new Shown(Api.anonymous(server), null, null));
        for (Role role : Role.values()) {
            callers.put(
                    Caller.valueOf(role.name()),
                    new Shown(Person.of(server, role).api(), null, null));
        }
        SignedJWT token = SignedJWT.parse(token(Role.ADMIN));
        bearer(Caller.TOKEN_OF_READONLY, token(Role.READONLY));
        bearer(Caller.TOKEN_OF_ADMIN, token(Role.ADMIN));
        bearer(Caller.EXPIRED_TOKEN, expired(token));
        bearer(Caller.TOKEN_OF_ANOTHER_KEY, resigned(token, foreignKey(token)));
        for (Caller caller : Caller.values()) {
            if (caller.scope != null) {
                String key = Person.of(server, Role.ADMIN).key(caller.scope);
                callers.put(caller, new Shown(Api.anonymous(server), "X-Api-Key", key));
            }
        }
    }

    @Test
    void everyOperationHasARowAndEveryRowAnOperation() {
        JsonObject paths =
                Api.anonymous(server).object("/openapi?format=json").getJsonObject("paths");
        Set<String> described = new TreeSet<>();
        for (String path : paths.keySet()) {
            for (String method : paths.getJsonObject(path).keySet()) {
                if (METHODS.contains(method)) {
                    described.add(method.toUpperCase() + " " + path);
                }
            }
        }

        assertThat(described).hasSizeGreaterThan(80).isEqualTo(new TreeSet<>(RULES.keySet()));
    }

    @ParameterizedTest
    @EnumSource(Caller.class)
    void isLetThroughWhereTheTableSaysSo(Caller caller) {
        SoftAssertions all = new SoftAssertions();
        RULES.forEach(
                (operation, rule) -> {
                    String method = operation.substring(0, operation.indexOf(' '));
                    int status = status(caller, operation);
                    int wanted = caller.refusal(rule, method);
                    if (wanted == 0) {
                        all.assertThat(status).as(operation).isNotIn(401, 403).isLessThan(500);
                    } else {
                        all.assertThat(status).as(operation).isEqualTo(wanted);
                    }
                });
        all.assertAll();
    }

    /** What each operation takes: who may call it is only asked when the type is right. */
    private static Map<String, String> types() {
        Map<String, String> found = new TreeMap<>();
        JsonObject paths =
                Api.anonymous(server).object("/openapi?format=json").getJsonObject("paths");
        for (String path : paths.keySet()) {
            for (String method : paths.getJsonObject(path).keySet()) {
                if (METHODS.contains(method)) {
                    JsonObject body =
                            paths.getJsonObject(path)
                                    .getJsonObject(method)
                                    .getJsonObject("requestBody");
                    if (body != null) {
                        found.put(
                                method.toUpperCase() + " " + path,
                                body.getJsonObject("content").keySet().iterator().next());
                    }
                }
            }
        }
        return found;
    }

    private static int status(Caller caller, String operation) {
        Shown shown = callers.get(caller);
        String[] parts = operation.split(" ");
        HttpRequest.Builder request =
                shown.api()
                        .request(OperationRules.address(parts[1]))
                        .header("Content-Type", types.getOrDefault(operation, "application/json"))
                        .method(parts[0], body(parts[0]));
        if (shown.header() != null) {
            request.header(shown.header(), shown.value());
        }
        return shown.api().send(request).statusCode();
    }

    private static HttpRequest.BodyPublisher body(String method) {
        return method.equals("GET")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(NO_JSON);
    }

    private static void bearer(Caller caller, String token) {
        callers.put(caller, new Shown(Api.anonymous(server), "Authorization", "Bearer " + token));
    }

    private static String token(Role role) {
        Person person = Person.of(server, role);
        return Api.object(person.tokens(person.password())).getString("access_token");
    }

    /** Signed by the product's own key, and over since a minute. */
    private static String expired(SignedJWT token)
            throws IOException, ParseException, JOSEException {
        JWK own =
                JWKSet.load(server.data().resolve("keys/token-signing.jwk").toFile())
                        .getKeys()
                        .stream()
                        .filter(JWK::isPrivate)
                        .findFirst()
                        .orElseThrow();
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder(token.getJWTClaimsSet())
                        .expirationTime(Date.from(Instant.now().minusSeconds(60)))
                        .build();
        return resigned(new SignedJWT(token.getHeader(), claims), own.toRSAKey());
    }

    /** Named like the product's key, but made by somebody else. */
    private static RSAKey foreignKey(SignedJWT token) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(token.getHeader().getKeyID()).generate();
    }

    private static String resigned(SignedJWT token, RSAKey key)
            throws JOSEException, ParseException {
        JWSHeader header = token.getHeader();
        SignedJWT signed = new SignedJWT(header, token.getJWTClaimsSet());
        signed.sign(new RSASSASigner(key));
        return signed.serialize();
    }
}
