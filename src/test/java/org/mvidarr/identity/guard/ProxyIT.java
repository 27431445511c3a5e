package org.mvidarr.identity.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What requests tell of themselves, from a proxy and from others. */
@ExtendWith(SharedServer.class)
class ProxyIT {
    private static final int TOO_MANY = 429;

    /** As often as a wrong password costs nothing, and once more. */
    private static final int UNTIL_BRAKED = 6;

    private static RunningServer server;

    @BeforeAll
    static void administratorExists(RunningServer shared) {
        server = shared;
        Api.administrator(server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "$WSRA",
                "$WSRH",
                "Forwarded",
                "X-Real-IP",
                "X-Client-IP"
            })
    void aStrangerCannotEscapeTheBrakeByAHeader(String header) throws Exception {
        String name = name();
        for (int i = 0; i < UNTIL_BRAKED; i++) {
            assertThat(wrongPassword("127.0.0.1", name, header, forged(header, i)))
                    .isNotEqualTo(TOO_MANY);
        }

        assertThat(wrongPassword("127.0.0.1", name, header, forged(header, 99)))
                .isEqualTo(TOO_MANY);
    }

    @Test
    void clientsBehindAProxyAreBrakedEachForHimself() throws Exception {
        String name = name();
        for (int i = 0; i < UNTIL_BRAKED; i++) {
            // What stands left of the last address was written by the client.
            String forwarded = "192.0.2." + i + ", 198.51.100.1";
            wrongPassword(RunningServer.PROXY, name, "X-Forwarded-For", forwarded);
        }

        assertThat(wrongPassword(RunningServer.PROXY, name, "X-Forwarded-For", "198.51.100.1"))
                .isEqualTo(TOO_MANY);
        assertThat(wrongPassword(RunningServer.PROXY, name, "X-Forwarded-For", "198.51.100.2"))
                .isNotEqualTo(TOO_MANY);
    }

    @Test
    void anIpv6NetworkIsBrakedAsOne() throws Exception {
        String name = name();
        for (int i = 0; i < UNTIL_BRAKED; i++) {
            wrongPassword(RunningServer.PROXY, name, "X-Forwarded-For", "2001:db8:7:7::" + i);
        }

        assertThat(wrongPassword(RunningServer.PROXY, name, "X-Forwarded-For", "2001:db8:7:7:9::9"))
                .isEqualTo(TOO_MANY);
    }

    /** The owner is slowed where nobody knows him, and never where he has signed in before. */
    @Test
    void guessingFromEverywhereDoesNotLockTheOwnerOut() throws Exception {
        String name = name().substring(0, 20);
        String password = "the password of " + name;
        HttpResponse<String> made =
                Api.administrator(server)
                        .post(
                                "/api/v1/user",
                                "{\"username\": \"%s\", \"role\": \"USER\", \"password\": \"%s\"}"
                                        .formatted(name, password));
        assertThat(made.statusCode()).isEqualTo(201);
        String home = "203.0.113.77";
        assertThat(token(home, name, password)).isEqualTo(200);

        for (int i = 0; i < 23; i++) {
            wrongPassword(RunningServer.PROXY, name, "X-Forwarded-For", "192.0.2." + i);
        }

        assertThat(token("203.0.113.78", name, password)).isEqualTo(TOO_MANY);
        assertThat(token(home, name, password)).isEqualTo(200);
    }

    private static int token(String address, String name, String password) throws Exception {
        return post(
                        RunningServer.PROXY,
                        "/api/v1/auth/token",
                        "grant_type=password&username="
                                + name
                                + "&password="
                                + URLEncoder.encode(password, StandardCharsets.UTF_8),
                        Map.of(
                                "X-Forwarded-For",
                                address,
                                "Content-Type",
                                "application/x-www-form-urlencoded"))
                .statusCode();
    }

    @Test
    void theCookieIsSecureWhenTheProxySpeaksTls() throws Exception {
        Map<String, String> tls = Map.of("X-Forwarded-Proto", "https");
        HttpResponse<String> signedIn = signIn(RunningServer.PROXY, tls);
        assertThat(signedIn.headers().firstValue("Location")).as("signed in").isPresent();
        String session = cookie(signedIn).replaceAll(";.*", "");
        Map<String, String> over = Map.of("X-Forwarded-Proto", "https", "Cookie", session);
        Map<String, String> plain = Map.of("X-Forwarded-Proto", "http", "Cookie", session);

        HttpResponse<String> page = get(RunningServer.PROXY, "/home", over);

        assertThat(signedIn.headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(cookie(page)).startsWith(session + ";");
        assertThat(cookie(page)).contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(get(RunningServer.PROXY, "/home", plain).headers().allValues("Set-Cookie"))
                .isEmpty();
        assertThat(get("127.0.0.1", "/home", over).headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$WSSC: https",
                "$WSIS: true",
                "X-Forwarded-Proto: https",
                "Forwarded: proto=https"
            })
    void aStrangerCannotPretendTls(String header) throws Exception {
        String[] pair = header.split(": ");
        HttpResponse<String> answer = get("127.0.0.1", "/login", Map.of(pair[0], pair[1]));

        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void redirectsNameNoServer() throws Exception {
        for (Map<String, String> headers :
                List.of(
                        Map.<String, String>of(),
                        Map.of("X-Forwarded-Host", "evil.example"),
                        Map.of("$WSSN", "evil.example", "$WSSP", "443"))) {
            HttpResponse<String> answer = get("127.0.0.1", "/videos", headers);
            assertThat(answer.headers().firstValue("Location")).contains("/login?next=%2Fvideos");
        }
    }

    @Test
    void addressesOfAFeedAreThoseOfTheProxy() throws Exception {
        Api admin = Api.administrator(server);
        String feed = "/api/v1/feed/latest.rss";
        Map<String, String> headers =
                Map.of(
                        "Cookie",
                        admin.cookie(),
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "music.example");

        assertThat(get(RunningServer.PROXY, feed, headers).body())
                .contains("<link>https://music.example/videos</link>");
        assertThat(get("127.0.0.1", feed, headers).body())
                .contains("<link>" + server.address("/videos") + "</link>");
    }

    @Test
    void theProxysHostIsTheSiteThatMayWrite() throws Exception {
        Map<String, String> headers =
                Map.of(
                        "Origin",
                        "https://music.example",
                        "X-Forwarded-Host",
                        "music.example",
                        "Content-Type",
                        "application/x-www-form-urlencoded");

        assertThat(post(RunningServer.PROXY, "/login", "x=y", headers).statusCode()).isEqualTo(200);
        assertThat(post("127.0.0.1", "/login", "x=y", headers).statusCode()).isEqualTo(403);
    }

    private static String forged(String header, int i) {
        String address = "198.51.100." + i;
        return header.equals("Forwarded") ? "for=" + address : address;
    }

    private static String name() {
        return "nobody-" + UUID.randomUUID();
    }

    private static int wrongPassword(String from, String name, String header, String value)
            throws Exception {
        return post(
                        from,
                        "/api/v1/auth/token",
                        "grant_type=password&password=wrong&username=" + name,
                        Map.of(header, value, "Content-Type", "application/x-www-form-urlencoded"))
                .statusCode();
    }

    private static HttpResponse<String> signIn(String from, Map<String, String> headers)
            throws Exception {
        String body =
                "username="
                        + Api.USERNAME
                        + "&password="
                        + URLEncoder.encode(Api.PASSWORD, StandardCharsets.UTF_8)
                        + "&signIn=x"
                        + hidden();
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        return post(from, "/login", body, all);
    }

    /** The fields of the sign-in form that nobody sees. */
    private static String hidden() {
        StringBuilder fields = new StringBuilder();
        var field =
                java.util.regex.Pattern.compile(
                                "<input type=\"hidden\" name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"")
                        .matcher(Api.anonymous(server).get("/login").body());
        while (field.find()) {
            fields.append('&')
                    .append(URLEncoder.encode(field.group(1), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(field.group(2), StandardCharsets.UTF_8));
        }
        return fields.toString();
    }

    /** The last one, as browsers keep it. */
    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("mvidarr_session="))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static HttpResponse<String> get(String from, String path, Map<String, String> headers)
            throws Exception {
        return send(from, HttpRequest.newBuilder(server.address(path)).GET(), headers);
    }

    private static HttpResponse<String> post(
            String from, String path, String body, Map<String, String> headers) throws Exception {
        return send(
                from,
                HttpRequest.newBuilder(server.address(path))
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    private static HttpResponse<String> send(
            String from, HttpRequest.Builder request, Map<String, String> headers)
            throws IOException, InterruptedException {
        headers.forEach(request::setHeader);
        try (HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .localAddress(InetAddress.getByName(from))
                        .build()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
