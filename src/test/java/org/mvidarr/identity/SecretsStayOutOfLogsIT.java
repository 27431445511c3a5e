package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.OpenIdProvider;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.identity.sso.Configured;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A day's worth of what people do with secrets, on a server of its own that logs all the product
 * has to say, its SQL, its tokens' library and the server's security: none of the secrets is found
 * in any file the server has written for reading, nor in the audit log.
 *
 * <p>Left out are the traces of the server's web container and of its JAX-RS and Faces, and
 * Hibernate's trace of bound values: these print every argument and every value by design.
 */
class SecretsStayOutOfLogsIT {
    private static final String TRACE =
            "*=info:org.mvidarr.*=all:org.hibernate.SQL=all:com.nimbusds.*=all"
                    + ":com.ibm.ws.security.*=all";
    private static final String MORE_LOG =
            "<server><logging traceSpecification=\""
                    + TRACE
                    + "\" maxFileSize=\"200\" maxFiles=\"20\"/></server>";
    private static final String TOKEN = "/api/v1/auth/token";
    private static final String ME = "/api/v1/user/me";

    /** By what they are, so that a failure can name one without showing it. */
    private final Map<String, String> secrets = new LinkedHashMap<>();

    private RunningServer server;

    @Test
    void noneOfADaysSecretsIsInAnyLog() throws Exception {
        try (RunningServer own =
                RunningServer.fresh(
                        "secrets", Map.of("configDropins/overrides/trace.xml", MORE_LOG))) {
            server = own;
            Api admin = Api.administrator(server);
            secret("the administrator's password", Api.PASSWORD);
            secret("the administrator's session", session(admin));
            signIns(admin);
            Person person = Person.of(server, Role.ADMIN);
            secret("a password", person.password());
            tokens(person);
            keys(person);
            passwords(admin, person);
            twoFactor();
            links(admin);
            elsewhere();
            mail(admin);
            faults(admin);
            admin.post("/api/v1/auth/signing-key/rotate", "");
            signingKeys();
            assertThat(told(admin.get("/api/v1/audit?pageSize=1000").body()))
                    .as("in the audit log")
                    .isEmpty();
        }
        assertThat(trace()).as("the log is as fine as meant").contains("org.mvidarr");
        assertThat(found()).isEmpty();
    }

    private void signIns(Api admin) {
        String wrong = secret("a wrong password", "wrong-password-of-somebody");
        Api.anonymous(server).signIn(Api.USERNAME, wrong);
        String typed = secret("a password in the name field", "password-typed-as-name");
        Api.anonymous(server).signIn(typed, wrong);
        for (int i = 0; i < 7; i++) {
            Api.anonymous(server).signIn("nobody", wrong);
        }
        admin.get("/settings");
        Api other = Api.anonymous(server);
        other.signIn(Api.USERNAME, Api.PASSWORD);
        secret("another session", session(other));
        other.form("/about", Map.of("signOut:go", "x"));
    }

    private void tokens(Person person) {
        person.tokens(secret("a wrong password for a token", "wrong-password-for-a-token"));
        JsonObject first = Api.object(person.tokens(person.password()));
        String access = secret("an access token", first.getString("access_token"));
        secret("an access token's signature", access.substring(access.lastIndexOf('.') + 1));
        String refresh = secret("a refresh token", first.getString("refresh_token"));
        Person.bearer(server, ME, access);
        Person.bearer(server, ME, access + "x");
        JsonObject second = Api.object(refresh(refresh));
        secret("a second access token", second.getString("access_token"));
        refresh(refresh);
        String ended = secret("a second refresh token", second.getString("refresh_token"));
        refresh(ended);
        Person.form(server, "/api/v1/auth/revoke", Map.of("token", ended));
        refresh(secret("a refresh token nobody has", "refresh-token-nobody-has"));
    }

    private HttpResponse<String> refresh(String token) {
        return Person.form(
                server, TOKEN, Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private void keys(Person person) {
        String key = person.key(KeyScope.ADMIN);
        secret("an API key", key.substring(13));
        Person.ask(server, ME, "X-Api-Key", key);
        Person.bearer(server, ME, key);
        String bad = key.substring(0, 13) + "x".repeat(33) + "wrong-half";
        secret("a wrong API key", bad.substring(13));
        Person.bearer(server, ME, bad);
        String feed = person.key(KeyScope.FEED);
        secret("a feed key", feed.substring(13));
        Api api = Api.anonymous(server);
        api.get("/api/v1/feed/latest.rss?apikey=" + feed);
        api.get("/api/v1/feed/nothing.rss?apikey=" + feed);
        api.get("/api/v1/video?apikey=" + feed);
    }

    private void passwords(Api admin, Person person) {
        String next = secret("a new password", "the next password of this person");
        person.api()
                .put(
                        ME + "/password",
                        Json.createObjectBuilder()
                                .add("old", person.password())
                                .add("password", next)
                                .build()
                                .toString());
        String reset = secret("a password set by another", "what the administrator chose");
        admin.put("/api/v1/user/" + person.id() + "/password", "{\"password\": \"" + reset + "\"}");
        String refused = secret("a password too short", "sh0rt-one");
        admin.put(
                "/api/v1/user/" + person.id() + "/password", "{\"password\": \"" + refused + "\"}");
    }

    private void twoFactor() {
        Person person = Person.of(server, Role.USER);
        Api api = person.api();
        String seed =
                secret(
                        "a seed of one-time codes",
                        Api.object(api.post(Enrolled.OWN, "{}")).getString("key"));
        Authenticator app = new Authenticator(seed);
        List<String> codes = Enrolled.codes(Enrolled.confirm(api, app.next()));
        codes.forEach(code -> secret("recovery code " + codes.indexOf(code), code));
        Enrolled enrolled = new Enrolled(person, api, app, codes);
        enrolled.tokens(app.wrong());
        enrolled.tokens(codes.getFirst());
        Api browser = Api.anonymous(server);
        browser.signIn(person.name(), person.password());
        secret("half a sign-in's session", session(browser));
        browser.form("/login/code", Map.of("code", codes.getLast(), "signIn", "x"));
        secret("the session after the code", session(browser));
    }

    private void links(Api admin) {
        String invitation =
                Api.object(
                                admin.post(
                                        "/api/v1/user/invite",
                                        "{\"username\": \"invited\", \"role\": \"USER\"}"))
                        .toString();
        secret("the token of an invitation", linkToken(invitation));
        Person person = Person.of(server, Role.USER);
        String reset = admin.post("/api/v1/user/" + person.id() + "/reset-link", "{}").body();
        String token = secret("the token of a reset link", linkToken(reset));
        String chosen = secret("a password chosen by link", "chosen by the link of an hour");
        Api.anonymous(server)
                .form(
                        "/reset?token=" + token,
                        Map.of("password", chosen, "again", chosen, "choose", "x"));
        Api api = Api.anonymous(server);
        api.form(
                "/login",
                Map.of(
                        "username",
                        person.name(),
                        "password",
                        chosen,
                        "remember",
                        "on",
                        "signIn",
                        "x"));
        secret("the session of who chose it", session(api));
        if (api.cookie().contains("mvidarr_remember=")) {
            secret(
                    "a token to stay signed in",
                    api.cookie().replaceAll(".*mvidarr_remember=\"?([^;\"]*).*", "$1"));
        }
    }

    /** A sign-in with an account of a provider, once done and once tried again. */
    private void elsewhere() {
        secret("a provider's client secret", OpenIdProvider.SECRET);
        try (OpenIdProvider provider = OpenIdProvider.start()) {
            provider.person(
                    Map.of(
                            "sub", "subject-of-elsewhere",
                            "preferred_username", "elsewhere",
                            "email", "elsewhere@example.org",
                            "email_verified", true));
            Configured way = Configured.of(server, Configured.plan(provider));
            Api browser = Api.anonymous(server);
            String callback = Configured.callback(browser, "/sso/" + way.slug() + "/start");
            secret("an authorization code", callback.replaceAll(".*[?&]code=([^&]*).*", "$1"));
            browser.get(callback);
            secret("the session of somebody from elsewhere", session(browser));
            browser.get(callback);
        }
    }

    private void mail(Api admin) {
        String password = secret("the mail server's password", "password-of-the-mail-server");
        admin.put(
                "/api/v1/settings/mail",
                Json.createObjectBuilder()
                        .add("host", "127.0.0.1")
                        .add("port", 9)
                        .add("tls", "NONE")
                        .add("username", "mvidarr")
                        .add("from", "mvidarr@example.org")
                        .add("password", password)
                        .build()
                        .toString());
        admin.post("/api/v1/settings/mail/test", "{\"to\": \"somebody@example.org\"}");
    }

    private static String linkToken(String answer) {
        return answer.replaceAll("(?s).*token=([A-Za-z0-9_.-]+).*", "$1");
    }

    /** Secrets in requests that cannot be read. */
    private void faults(Api admin) {
        String broken = secret("a password in broken JSON", "password-in-broken-json");
        admin.post("/api/v1/user", "{\"username\": \"x\", \"password\": \"" + broken + "\"");
        String wrongType = secret("a password of the wrong type", "password-of-wrong-type");
        admin.post("/api/v1/user", "{\"password\": [{\"" + wrongType + "\": 1}]}");
        String unstorable = secret("a password nobody can store", "password-that-is-unstorable");
        admin.post(
                "/api/v1/user",
                "{\"username\": \"a\\u0000b\", \"role\": \"USER\", \"password\": \""
                        + unstorable
                        + "\\u0000\"}");
        String form = secret("a password in a form nobody has", "password-in-a-strange-form");
        admin.send(
                admin.request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("password=" + form + "&%%%=%")));
    }

    private void signingKeys() throws Exception {
        Path file = server.data().resolve("keys/token-signing.jwk");
        secret(
                "the signing key",
                JWKSet.parse(Files.readString(file))
                        .getKeys()
                        .getFirst()
                        .toRSAKey()
                        .getPrivateExponent()
                        .toString());
    }

    private List<String> found() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            told(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .forEach(what -> found.add(what + " in " + file.getFileName()));
        }
        return found;
    }

    private List<String> told(String text) {
        return secrets.entrySet().stream()
                .filter(secret -> text.contains(secret.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Logs, traces and first-failure records of the server and of its database. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(server.data().resolveSibling("console.log"));
        try (Stream<Path> logs = Files.walk(server.folder().resolve("logs"))) {
            logs.filter(Files::isRegularFile).forEach(files::add);
        }
        try (Stream<Path> data = Files.walk(server.data())) {
            data.filter(file -> file.getFileName().toString().endsWith(".log")).forEach(files::add);
        }
        return files;
    }

    private String trace() throws IOException {
        return Files.readString(
                server.folder().resolve("logs/trace.log"), StandardCharsets.ISO_8859_1);
    }

    private String secret(String what, String value) {
        secrets.put(what, value);
        return value;
    }

    private static String session(Api api) {
        return api.cookie().replaceAll(".*mvidarr_session=([^;]*).*", "$1");
    }
}
