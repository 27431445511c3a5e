package org.mvidarr.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.operations.ApiDocument.Described;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Thousands of wrong requests to every operation, made from the description of the API: none of
 * them may find a fault of the server. The seed is fixed; another one may be given as {@code
 * -Dfuzz.seed}, more of them as {@code -Dfuzz.rounds}.
 */
@Timeout(300)
class FuzzIT {
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_124);
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 15);
    private static final int CLIENTS = 4;
    private static final int SHOWN = 40;
    private static final Pattern IN_PATH = Pattern.compile("\\{([^}]+)}");

    /** Answers as RFC 6749 has them, not as problems. */
    private static final Set<String> OAUTH =
            Set.of("POST /api/v1/auth/token", "POST /api/v1/auth/revoke");

    /** The server's own words for a zero byte or a line break in a path, which no filter sees. */
    private static final String NO_ADDRESS = "CWWWC0005I";

    /** Settings that cannot end the run: not those of signing in and of the rate. */
    private static final List<String> TOPICS = List.of("naming", "download", "audit", "nothing");

    /** What would end the run, or cost more than it shows, and why. */
    private static final Map<String, String> LEFT_OUT =
            Map.of(
                    "DELETE /api/v1/auth/session", "signs the caller out",
                    "DELETE /api/v1/auth/session/{id}", "may sign the caller out",
                    "DELETE /api/v1/user/{user}/session", "signs the caller out",
                    "PUT /api/v1/user/me/password", "ends the caller's other sign-ins",
                    "PUT /api/v1/settings/protection", "may limit the rate of what follows",
                    "PUT /api/v1/settings/sign-in", "may end the caller's session",
                    "POST /api/v1/auth/twofactor", "demands a second factor from then on",
                    "PUT /api/v1/auth/twofactor/rule", "demands a second factor from then on",
                    "POST /api/v1/system/tool/recheck", "starts every tool each time");

    private final Map<String, String> findings = new ConcurrentSkipListMap<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private ApiDocument document;
    private Api api;

    @Test
    void noRequestFindsAFaultOfTheServer(TestReporter reporter) throws Exception {
        try (RunningServer server = RunningServer.fresh("fuzz")) {
            api = Api.administrator(server);
            document = ApiDocument.of(server);
            fill();
            int from = server.log().length();

            int sent = fire();

            reporter.publishEntry(
                    Map.of(
                            "seed",
                            Long.toString(SEED),
                            "requests",
                            Integer.toString(sent),
                            "statuses",
                            statuses.toString()));
            assertThat(findings).as("seed " + SEED + ", " + sent + " requests").isEmpty();
            assertThat(sent).isGreaterThan(ROUNDS * 80);
            assertThat(statuses.keySet()).contains(200, 400, 404);
            assertThat(statuses.getOrDefault(401, new AtomicInteger()).get())
                    .as("refused as a stranger: somebody has signed the caller out")
                    .isLessThan(sent / 10);
            assertThat(api.get("/health").statusCode()).isEqualTo(200);
            assertThat(api.get("/api/v1/video").statusCode()).isEqualTo(200);
            // Ours are logged with the place; what the server itself says of crooked addresses and
            // bodies it cannot parse comes with its own stack traces.
            assertThat(server.log().substring(from).lines())
                    .noneMatch(line -> line.matches(".* E Incident [0-9a-f]{8} at .*"));
        }
    }

    /** Something to be found, changed and deleted. */
    private void fill() {
        for (int i = 0; i < 20; i++) {
            api.post("/api/v1/artist", "{\"name\": \"Artist " + i + "\"}");
            api.post(
                    "/api/v1/video",
                    "{\"title\": \"Video %1$d\", \"artists\": [{\"name\": \"Artist %1$d\"}]}"
                            .formatted(i));
        }
    }

    private int fire() throws Exception {
        List<Described> operations =
                document.operations().stream()
                        .filter(each -> !LEFT_OUT.containsKey(each.toString()))
                        .toList();
        AtomicInteger sent = new AtomicInteger();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Mutations mutations = new Mutations(SEED + round);
                rounds.add(
                        clients.submit(
                                () -> {
                                    for (Described each : operations) {
                                        send(each, mutations);
                                        sent.incrementAndGet();
                                    }
                                }));
            }
            for (Future<?> round : rounds) {
                round.get();
            }
        }
        return sent.get();
    }

    private void send(Described operation, Mutations mutations) {
        String address = path(operation, mutations) + query(operation, mutations);
        HttpRequest.Builder request = api.request(address);
        String body = body(operation, mutations, request);
        request.method(
                operation.verb().toUpperCase(Locale.ROOT),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers(operation, mutations, request);
        String said =
                operation + " as " + shortened(address) + " " + shortened(String.valueOf(body));
        try {
            judge(operation, said, api.send(request));
        } catch (RuntimeException e) {
            find(operation + " no answer", said + ": " + e);
        }
    }

    private void judge(Described operation, String said, HttpResponse<String> answer) {
        int status = answer.statusCode();
        statuses.computeIfAbsent(status, key -> new AtomicInteger()).incrementAndGet();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean described = operation.responses().containsKey(Integer.toString(status));
        if (status >= 500 && !(status == 503 && described)) {
            find(operation + " " + status, said + ": " + answer.body());
        } else if (status >= 400
                && !type.startsWith("application/problem+json")
                && !answer.body().contains(NO_ADDRESS)
                && !OAUTH.contains(operation.toString())) {
            find(operation + " " + type, said + ": " + shortened(answer.body()));
        } else if (!described && status != 304) {
            find(operation + " undescribed " + status, said + ": " + shortened(answer.body()));
        }
    }

    private void find(String key, String what) {
        if (findings.size() < SHOWN) {
            findings.putIfAbsent(key, what);
        }
    }

    private static String path(Described operation, Mutations mutations) {
        Matcher matcher = IN_PATH.matcher(operation.path());
        return matcher.replaceAll(
                found -> {
                    String right =
                            found.group(1).equals("topic")
                                    ? mutations.one(TOPICS)
                                    : Integer.toString(1 + mutations.upTo(25));
                    String value = mutations.once(4) ? mutations.text() : right;
                    // These two would be another address.
                    return Matcher.quoteReplacement(
                            encoded(value.isEmpty() || value.contains("..") ? "0" : value));
                });
    }

    private String query(Described operation, Mutations mutations) {
        List<String> pairs = new ArrayList<>();
        for (JsonObject parameter : operation.parameters()) {
            if (parameter.getString("in", "").equals("query") && mutations.once(3)) {
                String pair =
                        encoded(parameter.getString("name"))
                                + "="
                                + encoded(value(parameter, mutations));
                pairs.add(pair);
                if (mutations.once(20)) {
                    pairs.add(pair);
                }
            }
        }
        if (mutations.once(15)) {
            pairs.add(encoded(mutations.text()) + "=" + encoded(mutations.text()));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private String value(JsonObject parameter, Mutations mutations) {
        JsonObject schema = document.resolved(parameter.getJsonObject("schema"));
        if (schema.containsKey("enum") && !mutations.once(3)) {
            return ((JsonString) mutations.one(schema.getJsonArray("enum"))).getString();
        }
        boolean whole = schema.getString("type", "").equals("integer");
        return whole && !mutations.once(3)
                ? Integer.toString(mutations.upTo(1_200))
                : mutations.text();
    }

    private String body(Described operation, Mutations mutations, HttpRequest.Builder request) {
        if (!operation.operation().containsKey("requestBody")) {
            if (mutations.once(20)) {
                request.header("Content-Type", "application/json");
                return "{}";
            }
            return null;
        }
        JsonObject content =
                document.resolved(operation.operation().getJsonObject("requestBody"))
                        .getJsonObject("content");
        String type = content.keySet().iterator().next();
        request.header("Content-Type", mutations.once(30) ? "text/plain" : type);
        String example = example(content.getJsonObject(type)).toString();
        JsonValue json = example(content.getJsonObject(type));
        if (!type.endsWith("json")) {
            return mutations.spoilt(example);
        }
        int kind = mutations.upTo(10);
        if (kind == 0) {
            return example;
        }
        if (kind == 1) {
            return mutations.spoilt(example);
        }
        JsonValue changed = mutations.changed(json);
        return (mutations.once(3) ? mutations.changed(changed) : changed).toString();
    }

    private static JsonValue example(JsonObject media) {
        if (media.containsKey("example")) {
            return media.get("example");
        }
        return media.getJsonObject("examples")
                .values()
                .iterator()
                .next()
                .asJsonObject()
                .get("value");
    }

    private static void headers(
            Described operation, Mutations mutations, HttpRequest.Builder request) {
        Map<String, List<String>> wrong = new TreeMap<>();
        wrong.put(
                "If-Match",
                List.of("*", "\"0.a\"", "\"1.a\"", "\"99.a\"", "x", "\"\"", "W/\"0.a\""));
        wrong.put("If-None-Match", List.of("*", "\"0.a\"", "x,,\""));
        wrong.put("Idempotency-Key", List.of("k", "k".repeat(300), "k " + mutations.upTo(9)));
        for (JsonObject parameter : operation.parameters()) {
            List<String> values = wrong.get(parameter.getString("name", ""));
            if (values != null && mutations.once(2)) {
                request.header(parameter.getString("name"), mutations.one(values));
            }
        }
        if (mutations.once(25)) {
            request.header(
                    "Accept", mutations.one(List.of("text/html", "////", "*/*;q=x", "image/png")));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
