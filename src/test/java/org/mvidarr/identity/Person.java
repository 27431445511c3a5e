package org.mvidarr.identity;

import jakarta.json.Json;

import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody with an account of his own on the shared server, made for one test. */
record Person(RunningServer server, long id, String name, String password) {
    static Person of(RunningServer server, Role role) {
        String name = "p-" + UUID.randomUUID().toString().substring(0, 12);
        String password = "the password of " + name;
        HttpResponse<String> made =
                Api.administrator(server)
                        .post("/api/v1/user", account(name, null, role.name(), password));
        if (made.statusCode() != 201) {
            throw new AssertionError(made.statusCode() + " " + made.body());
        }
        return new Person(server, Api.object(made).getJsonNumber("id").longValue(), name, password);
    }

    static String account(String name, String email, String role, String password) {
        var json = Json.createObjectBuilder().add("username", name).add("role", role);
        if (email != null) {
            json.add("email", email);
        }
        return json.add("password", password).build().toString();
    }

    /** Signed in with a session. */
    Api api() {
        Api api = Api.anonymous(server);
        api.signIn(name, password);
        return api;
    }

    HttpResponse<String> tokens(String withPassword) {
        return form(
                server,
                "/api/v1/auth/token",
                Map.of("grant_type", "password", "username", name, "password", withPassword));
    }

    /** A new key's secret. */
    String key(KeyScope scope) {
        HttpResponse<String> made =
                api().post("/api/v1/apikey", "{\"name\": \"test\", \"scope\": \"" + scope + "\"}");
        if (made.statusCode() != 201) {
            throw new AssertionError(made.statusCode() + " " + made.body());
        }
        return Api.object(made).getString("key");
    }

    static HttpResponse<String> form(
            RunningServer server, String path, Map<String, String> values) {
        String body =
                values.entrySet().stream()
                        .map(
                                entry ->
                                        entry.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        Api api = Api.anonymous(server);
        return api.send(
                api.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Asks with a header and nothing else. */
    static HttpResponse<String> ask(
            RunningServer server, String path, String header, String value) {
        Api api = Api.anonymous(server);
        return api.send(api.request(path).header(header, value).GET());
    }

    static HttpResponse<String> bearer(RunningServer server, String path, String token) {
        return ask(server, path, "Authorization", "Bearer " + token);
    }
}
