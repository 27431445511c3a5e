package org.mvidarr.bench;

import jakarta.json.JsonObject;

import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.Clips;
import org.mvidarr.fixture.Library;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.TestTools;
import org.mvidarr.platform.process.Command;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The figures of docs/performance.md, measured on a server of its own: {@code mvn
 * exec:exec@benchmark} after {@code mvn verify}. Prints one line per figure. No test: a busy
 * machine gives other numbers.
 */
public final class Benchmark {
    private static final int FILES = 10_000;
    private static final int FOLDERS = 100;
    private static final int BARE = 2_000;
    private static final long BIG = 200L * 1024 * 1024;
    private static final int CLIENTS = 20;

    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        try (RunningServer server = RunningServer.fresh("benchmark")) {
            Api api = Api.administrator(server);
            scan(api, server);
            stream(api, server);
            say("resident memory of the server: %d MB", server.residentMegabytes());
        }
    }

    private static void scan(Api api, RunningServer server) throws Exception {
        Path folder = server.folder("ten-thousand");
        for (int i = 0; i < FILES; i++) {
            Path artist = Files.createDirectories(folder.resolve("Artist " + i % FOLDERS));
            Files.write(artist.resolve("Song " + i + ".mp4"), new byte[200 + i % 50]);
        }
        Library library = Library.in(api, folder);
        long first = scanMillis(api, library);
        say("index of %d new files: %d ms, %.0f files/s", FILES, first, FILES * 1000.0 / first);
        long probed = processMillis(api);
        say("probe of %d files: %d ms, %.0f files/s", FILES, probed, FILES * 1000.0 / probed);
        say("the same by two bare ffprobe at a time: %.0f files/s", bareProbing(folder));
        long again = scanMillis(api, library);
        say("rescan of %d unchanged files: %d ms", FILES, again);
    }

    /** From the job's own times, so that waiting for its turn does not count. */
    private static long scanMillis(Api api, Library library) {
        long job = library.scan();
        Api.await("the scan ends", () -> api.object("/api/v1/job/" + job).containsKey("endedAt"));
        return between(api.object("/api/v1/job/" + job));
    }

    /** The files are no videos, so each fails in the first step: this times the probing alone. */
    private static long processMillis(Api api) {
        Api.await("the files are handed on", () -> open(api) > 0);
        while (open(api) > 0) {
            java.util.concurrent.locks.LockSupport.parkNanos(500_000_000L);
        }
        JsonObject job = api.records("/api/v1/job?kind=process-video").getJsonObject(0);
        return between(job);
    }

    /** What two processes at a time can do on this machine, with nothing around them. */
    private static double bareProbing(Path folder) throws Exception {
        List<Path> files;
        try (var all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).limit(BARE).toList();
        }
        long start = System.nanoTime();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (Path file : files) {
                running.add(
                        two.submit(
                                () ->
                                        start(
                                                        TestTools.tools()
                                                                .ffprobe()
                                                                .with(
                                                                        List.of(
                                                                                "-v",
                                                                                "error",
                                                                                "-show_format",
                                                                                "-show_streams",
                                                                                "-of",
                                                                                "json",
                                                                                file.toString())))
                                                .waitFor()));
            }
            for (Future<Integer> one : running) {
                one.get();
            }
        }
        return files.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static Process start(Command command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command.words())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(command.environment());
        return builder.start();
    }

    private static int open(Api api) {
        return api.object("/api/v1/job?kind=process-video&open=true").getInt("totalRecords");
    }

    private static long between(JsonObject job) {
        return java.time.Duration.between(
                        java.time.Instant.parse(job.getString("startedAt")),
                        java.time.Instant.parse(job.getString("endedAt")))
                .toMillis();
    }

    private static void stream(Api api, RunningServer server) throws Exception {
        Library library = Library.in(api, server.folder("big"));
        Path big = library.put(Clips.mp4(), "Big/Big.mp4");
        library.scanToTheEnd();
        String address = "/stream/" + library.video("Fixture Song").getJsonNumber("mediaFileId");
        try (var out = Files.newOutputStream(big, java.nio.file.StandardOpenOption.APPEND)) {
            byte[] block = new byte[1024 * 1024];
            for (long written = Files.size(big); written < BIG; written += block.length) {
                out.write(block);
            }
        }
        download(api, server, address);
        say("one client: %.0f MB/s", megabytesPerSecond(1, () -> download(api, server, address)));
        say(
                "%d clients in sum: %.0f MB/s",
                CLIENTS, megabytesPerSecond(CLIENTS, () -> download(api, server, address)));
    }

    private static double megabytesPerSecond(int clients, java.util.concurrent.Callable<Long> one)
            throws Exception {
        long start = System.nanoTime();
        long bytes = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(one));
            }
            for (Future<Long> future : running) {
                bytes += future.get();
            }
        }
        return bytes / 1e6 / ((System.nanoTime() - start) / 1e9);
    }

    /** Through a bare socket: an HTTP client would be measured with it. */
    private static long download(Api api, RunningServer server, String address) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
            String request =
                    "GET "
                            + address
                            + " HTTP/1.1\r\nHost: 127.0.0.1:"
                            + server.address().getPort()
                            + "\r\nCookie: "
                            + api.cookie()
                            + "\r\nRange: bytes=0-\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            long bytes = 0;
            byte[] buffer = new byte[512 * 1024];
            InputStream in = socket.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
            }
            if (bytes < BIG) {
                throw new IOException("Only " + bytes + " bytes came");
            }
            return bytes;
        }
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
