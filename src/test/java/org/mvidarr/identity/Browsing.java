package org.mvidarr.identity;

import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sends one request with cookies written by hand, as a browser that lost or copied some would. */
record Browsing(RunningServer server, Map<String, String> cookies) {
    static final String SESSION = "mvidarr_session";
    static final String REMEMBER = "mvidarr_remember";
    static final String ME = "/api/v1/user/me";

    /** With what the browser has kept. */
    static Browsing of(RunningServer server, Api api) {
        Map<String, String> cookies = new LinkedHashMap<>();
        for (String cookie : api.cookie().split("; ")) {
            if (cookie.contains("=")) {
                cookies.put(
                        cookie.substring(0, cookie.indexOf('=')),
                        cookie.substring(cookie.indexOf('=') + 1));
            }
        }
        return new Browsing(server, cookies);
    }

    /** Somebody who has just signed in and ticked the box. */
    static Browsing remembered(Person person) {
        Api api = Api.anonymous(person.server());
        api.form(
                "/login",
                Map.of(
                        "username",
                        person.name(),
                        "password",
                        person.password(),
                        "remember",
                        "true",
                        "signIn",
                        "x"));
        return of(person.server(), api);
    }

    String token() {
        return cookies.getOrDefault(REMEMBER, "");
    }

    /** After the browser was closed: what only lived with it is gone. */
    Browsing reopened() {
        return new Browsing(server, Map.of(REMEMBER, token()));
    }

    /** The same browser with what an answer made it keep. */
    Browsing after(HttpResponse<String> answer) {
        Map<String, String> more = new LinkedHashMap<>(cookies);
        for (String name : new String[] {SESSION, REMEMBER}) {
            set(answer, name).ifPresent(value -> more.put(name, value));
        }
        return new Browsing(server, more);
    }

    HttpResponse<String> get(String path) {
        Api api = Api.anonymous(server);
        return api.send(api.request(path).header("Cookie", header()).GET());
    }

    HttpResponse<String> put(String path, String json) {
        Api api = Api.anonymous(server);
        return api.send(
                api.request(path)
                        .header("Cookie", header())
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> delete(String path) {
        Api api = Api.anonymous(server);
        return api.send(api.request(path).header("Cookie", header()).DELETE());
    }

    /** Value of a cookie that an answer sets, the last one as browsers do. */
    static Optional<String> set(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1).split(";", 2)[0])
                .map(value -> value.replace("\"", ""))
                .reduce((earlier, later) -> later);
    }

    static String idOfNobody() {
        return UUID.randomUUID().toString();
    }

    private String header() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
