package org.mvidarr.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.LargeLibrary;
import org.mvidarr.fixture.Library;
import org.mvidarr.fixture.RunningServer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * What the catalogue costs with a large library, measured on a server of its own: {@code mvn
 * exec:exec@benchmark -Dbench=org.mvidarr.bench.CatalogueBenchmark} after {@code mvn verify}. The
 * property {@code bench.scale} multiplies the library of 50,000 videos, {@code bench.seconds} is
 * the time per scenario. No test: a busy machine gives other numbers.
 */
public final class CatalogueBenchmark {
    private static final int SCALE = Integer.getInteger("bench.scale", 1);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.seconds", 6));
    private static final int MANY = 50;
    private static final int CROWD = 200;

    private final RunningServer server;
    private final ClosedLoop clients;

    private CatalogueBenchmark(RunningServer server, ClosedLoop clients) {
        this.server = server;
        this.clients = clients;
    }

    public static void main(String[] args) throws Exception {
        try (RunningServer server = RunningServer.fresh("benchmark-catalogue")) {
            Api admin = Api.administrator(server);
            Library library = Library.in(admin, server.folder("library"));
            long start = System.nanoTime();
            LargeLibrary.fill(server, library.id(), SCALE);
            say(
                    "%d videos written in %d s",
                    SCALE * LargeLibrary.VIDEOS, (System.nanoTime() - start) / 1_000_000_000);
            String key = "X-Api-Key: " + apiKey(admin) + "\r\n";
            ClosedLoop clients =
                    new ClosedLoop(
                            new InetSocketAddress("127.0.0.1", server.address().getPort()), key);
            new CatalogueBenchmark(server, clients).all();
        }
    }

    private static String apiKey(Api admin) {
        JsonObject wanted =
                Json.createObjectBuilder().add("name", "benchmark").add("scope", "READ").build();
        return Api.object(admin.post("/api/v1/apikey", wanted.toString())).getString("key");
    }

    private void all() throws IOException {
        List<Scenario> scenarios = Scenario.all(SCALE);
        LongFunction<String> mix = Scenario.mixOf(scenarios);
        clients.run(MANY, TIME.multipliedBy(2), mix);
        say(
                "%-34s %8s %8s %8s %9s %9s %9s %8s",
                "scenario", "p50 ms", "p95 ms", "req/s", "req/s 50", "app ms", "db ms", "bytes");
        for (Scenario scenario : scenarios) {
            measure(scenario.name(), scenario.path());
        }
        measure("mix", mix);
        ClosedLoop.Seen crowd = clients.run(CROWD, TIME, mix);
        say(
                "mix at %d clients: p50 %.1f ms, p95 %.1f ms, %.0f req/s, %d refused",
                CROWD, crowd.at(0.5), crowd.at(0.95), crowd.perSecond(), crowd.refused());
        say(
                "resident memory of the server: %d MB, at its peak %d MB",
                server.residentMegabytes(), server.peakMegabytes());
    }

    /** One client for the time of an answer and the CPU of a request, many for the throughput. */
    private void measure(String name, LongFunction<String> path) throws IOException {
        ClosedLoop.Seen warm = clients.run(1, Duration.ofSeconds(1), path);
        Duration application = server.cpu();
        Duration database = server.databaseCpu();
        ClosedLoop.Seen one = clients.run(1, TIME, path);
        double app = millis(server.cpu().minus(application)) / one.nanos().length;
        double db = millis(server.databaseCpu().minus(database)) / one.nanos().length;
        ClosedLoop.Seen many = clients.run(MANY, TIME, path);
        long refused = warm.refused() + one.refused() + many.refused();
        say(
                "%-34s %8.1f %8.1f %8.0f %9.0f %9.2f %9.2f %8d%s",
                name,
                one.at(0.5),
                one.at(0.95),
                one.perSecond(),
                many.perSecond(),
                app,
                db,
                one.bytes() / Math.max(1, one.nanos().length),
                refused > 0 ? "  REFUSED " + refused : "");
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
        System.out.flush();
    }

    /**
     * A kind of request.
     *
     * @param weight share in the mix, in per cent; 0 when it is not part of it
     */
    record Scenario(String name, int weight, LongFunction<String> path) {
        private static final List<String> WORDS =
                List.of("love", "golden", "night wolves", "cafe", "summer rain", "river", "bjork");
        private static final List<String> STATES = List.of("WANTED", "HAVE", "IGNORED", "FAILED");

        static List<Scenario> all(int scale) {
            long videos = (long) LargeLibrary.VIDEOS * scale;
            long artists = (long) LargeLibrary.ARTISTS * scale;
            return Arrays.asList(
                    of("video page by title, 0-950", 25, n -> page("video", "title", n % 20, 50)),
                    of("video page by year", 0, n -> page("video", "year", n % 20, 50)),
                    of(
                            "video page, offset 0-50,000",
                            0,
                            n -> page("video", "title", spread(n, 1_000), 50)),
                    of("text search, 100 rows", 10, n -> search("video", n)),
                    of(
                            "by status, by year, 100 rows",
                            5,
                            n -> page("video", "year", 0, 100) + "&state=" + at(STATES, n)),
                    of("1,000 rows", 0, n -> page("video", "title", n % 20, 1_000)),
                    of("artists page with counts", 15, n -> page("artist", "name", n % 20, 50)),
                    of("artist search", 5, n -> search("artist", n)),
                    of(
                            "artist with its videos",
                            10,
                            n -> page("video", "title", 0, 100) + "&artistId=" + id(n, artists)),
                    of("artist", 0, n -> "/api/v1/artist/" + id(n, artists)),
                    of("video detail", 20, n -> "/api/v1/video/" + id(n, videos)),
                    of("numbers of videos by status", 5, n -> "/api/v1/video/state"),
                    of("download history", 0, n -> page("download", "added", spread(n, 200), 50)),
                    of("system status", 5, n -> "/api/v1/system/status"));
        }

        /** The requests of the mix, each as often as its weight says. */
        static LongFunction<String> mixOf(List<Scenario> scenarios) {
            List<Scenario> all =
                    scenarios.stream()
                            .flatMap(s -> java.util.Collections.nCopies(s.weight, s).stream())
                            .toList();
            return n -> all.get((int) spread(n, all.size())).path.apply(n);
        }

        private static Scenario of(String name, int weight, LongFunction<String> path) {
            return new Scenario(name, weight, path);
        }

        private static String page(String list, String sort, long page, int size) {
            return "/api/v1/%s?page=%d&pageSize=%d&sortKey=%s"
                    .formatted(list, page + 1, size, sort);
        }

        private static String search(String list, long n) {
            return "/api/v1/%s?pageSize=100&search=%s"
                    .formatted(list, at(WORDS, n).replace(" ", "%20"));
        }

        private static long id(long n, long count) {
            return LargeLibrary.FIRST + 1 + spread(n, count);
        }

        private static <T> T at(List<T> choices, long n) {
            return choices.get((int) (n % choices.size()));
        }

        /** Jumps about evenly, the same way at every run. */
        private static long spread(long n, long count) {
            return Math.floorMod(n * 7_919, count);
        }
    }
}
