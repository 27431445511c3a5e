package org.mvidarr.bench;

import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What signing in costs, measured on a server of its own: {@code mvn exec:exec@benchmark
 * -Dbench=org.mvidarr.bench.SignInBenchmark} after {@code mvn verify}. Prints one line per figure.
 * No test: a busy machine gives other numbers.
 */
public final class SignInBenchmark {
    private static final int REQUESTS = 5_000;
    private static final int SIGN_INS = 200;
    private static final int BROWSERS = 200;

    /** Open to all, and a token is looked at all the same: the answer costs alike. */
    private static final String ASKED = "/api";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern HEAP = Pattern.compile("memory_usedHeap_bytes\\S* ([0-9.E+]+)");

    private SignInBenchmark() {}

    public static void main(String[] args) throws Exception {
        // What the product has; tests are content with fewer.
        System.setProperty("server.password.rounds", "210000");
        try (RunningServer server = RunningServer.fresh("benchmark-sign-in")) {
            Api admin = Api.administrator(server);
            bearer(server);
            crowd(server, admin);
            sessions(server);
        }
    }

    /** The same request with a token and as nobody: the difference is the check. */
    private static void bearer(RunningServer server) {
        String token = Api.object(token(Api.anonymous(server))).getString("access_token");
        Api api = Api.anonymous(server);
        Runnable known =
                () -> api.send(api.request(ASKED).header("Authorization", "Bearer " + token).GET());
        Runnable nobody = () -> api.send(api.request(ASKED).GET());
        cpuMillis(server, known);
        cpuMillis(server, nobody);
        double with = cpuMillis(server, known);
        double without = cpuMillis(server, nobody);
        say(
                "CPU of a request: %.3f ms with a token, %.3f ms as nobody, difference %.3f ms",
                with, without, with - without);
    }

    private static double cpuMillis(RunningServer server, Runnable request) {
        Duration before = server.cpu();
        for (int i = 0; i < REQUESTS; i++) {
            request.run();
        }
        return server.cpu().minus(before).toNanos() / 1e6 / REQUESTS;
    }

    /** What somebody else notices while two hundred sign in at once. */
    private static void crowd(RunningServer server, Api admin) throws Exception {
        latencies(admin, Duration.ofSeconds(10));
        long[] quiet = latencies(admin, Duration.ofSeconds(10));
        long memory = server.residentMegabytes();
        long start = System.nanoTime();
        Api crowd = Api.anonymous(server);
        List<Future<Integer>> signIns = new ArrayList<>();
        long[] busy;
        try (ExecutorService threads = Executors.newFixedThreadPool(SIGN_INS)) {
            for (int i = 0; i < SIGN_INS; i++) {
                signIns.add(threads.submit(() -> token(crowd).statusCode()));
            }
            busy = latencies(admin, Duration.ofSeconds(20));
        }
        int good = 0;
        for (Future<Integer> signIn : signIns) {
            good += signIn.get() == 200 ? 1 : 0;
        }
        say(
                "%d sign-ins at once: %d good, after %d ms",
                SIGN_INS, good, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        say(
                "another's request: median %.1f ms, 95 %% under %.1f ms; meanwhile %.1f and %.1f"
                        + " ms",
                at(quiet, 0.5), at(quiet, 0.95), at(busy, 0.5), at(busy, 0.95));
        say(
                "resident memory of the server: %d MB before, %d MB after",
                memory, server.residentMegabytes());
    }

    private static long[] latencies(Api api, Duration time) {
        List<Long> taken = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            api.get("/api/v1/video");
            taken.add(System.nanoTime() - start);
        }
        return taken.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))] / 1e6;
    }

    /** The heap that signed-in browsers take which have looked at a few pages. */
    private static void sessions(RunningServer server) throws Exception {
        browse(server);
        long before = heap(server);
        List<Api> browsers = new ArrayList<>();
        for (int i = 0; i < BROWSERS; i++) {
            browsers.add(browse(server));
        }
        long bytes = heap(server) - before;
        say("heap of a signed-in browser: %d kB", bytes / BROWSERS / 1000);
    }

    private static Api browse(RunningServer server) {
        Api browser = Api.anonymous(server);
        browser.signIn(Api.USERNAME, Api.PASSWORD);
        for (String page : Arrays.asList("/home", "/videos", "/settings", "/settings", "/add")) {
            browser.get(page);
        }
        return browser;
    }

    private static long heap(RunningServer server) throws IOException, InterruptedException {
        server.collectGarbage();
        Matcher used = HEAP.matcher(Api.anonymous(server).get("/metrics").body());
        if (!used.find()) {
            throw new IOException("No heap among the metrics");
        }
        return (long) Double.parseDouble(used.group(1));
    }

    private static HttpResponse<String> token(Api api) {
        return api.send(
                api.request("/api/v1/auth/token")
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "grant_type=password&username="
                                                + Api.USERNAME
                                                + "&password="
                                                + Api.PASSWORD.replace(' ', '+'))));
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
