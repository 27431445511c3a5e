package org.mvidarr.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import jakarta.enterprise.concurrent.ContextService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.download.DownloadQueue.Added;
import org.mvidarr.download.DownloadQueue.Which;
import org.mvidarr.library.VideoCatalog;
import org.mvidarr.library.VideoView;
import org.mvidarr.platform.DataFolder;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.process.Ended;
import org.mvidarr.platform.process.Launch;
import org.mvidarr.platform.process.ProcessRunner;
import org.mvidarr.platform.tools.Tools;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import javax.naming.InitialContext;

/** The queue in the server, with the real yt-dlp and a site on this machine. */
@ExtendWith(ArquillianExtension.class)
class DownloadQueueIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject DownloadQueue queue;
    @Inject Attempts attempts;
    @Inject VideoCatalog videos;
    @Inject DataFolder data;
    @Inject Tools tools;
    @Inject ProcessRunner runner;
    @Inject EntityManager rows;
    @Inject UserTransaction transaction;

    private HttpServer site;
    private byte[] clip = {};

    @BeforeEach
    void open() throws IOException {
        clip = Files.readAllBytes(clip());
        site = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        site.createContext("/", this::answer);
        site.start();
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    @Test
    void fetchesAVideoAndHandsItOverToTheLibrary() {
        DownloadView done =
                settled(queue.add(NewDownload.of(url("/page/one"), null)).download().id());

        assertThat(done.status()).as(done.toString()).isEqualTo(DownloadState.DONE);
        assertThat(done.title()).isEqualTo("Bachelorette one");
        assertThat(done.artistLine()).isEqualTo("Björk");
        assertThat(done.jobId()).isNotNull();
        assertThat(done.mediaFileId()).isNotNull();
        VideoView video = videos.get(done.videoId()).summary();
        assertThat(video.title()).isEqualTo("Bachelorette one");
        assertThat(videos.get(video.id()).sources()).hasSize(1);
    }

    @Test
    void aVideoInLineIsNotAddedAgain() {
        Added first = queue.add(NewDownload.of(url("/slow/twice"), null));
        Added second = queue.add(NewDownload.of(url("/slow/twice") + "?utm_source=mail#x", null));

        assertThat(first.fresh()).isTrue();
        assertThat(second.fresh()).isFalse();
        assertThat(second.download().id()).isEqualTo(first.download().id());
        queue.cancel(first.download().id());
    }

    @Test
    void manyWhoAskAtOnceGetOneDownload() throws Exception {
        ContextService contexts = InitialContext.doLookup("java:comp/DefaultContextService");
        Executor inApplication = contexts.currentContextExecutor();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Added>> asked =
                    IntStream.range(0, 20)
                            .mapToObj(
                                    i ->
                                            people.submit(
                                                    () ->
                                                            inApplication(
                                                                    inApplication, "/slow/crowd")))
                            .toList();
            Set<Long> ids = new HashSet<>();
            int fresh = 0;
            for (Future<Added> answer : asked) {
                ids.add(answer.get().download().id());
                fresh += answer.get().fresh() ? 1 : 0;
            }
            assertThat(ids).hasSize(1);
            assertThat(fresh).isEqualTo(1);
            queue.cancel(ids.iterator().next());
        }
    }

    @Test
    void cancellingEndsTheProcessAndRemovesWhatItFetched() {
        long id = queue.add(NewDownload.of(url("/slow/cancel"), null)).download().id();
        until(() -> queue.get(id).downloaded() > 0);
        assertThat(queue.get(id).phase()).isEqualTo(Phase.FETCH);
        assertThat(queue.get(id).size()).isEqualTo(clip.length);

        assertThat(queue.cancel(id).status()).isEqualTo(DownloadState.CANCELLED);

        until(() -> !Files.exists(stage(id)));
        until(() -> processesOf(id) == 0);
        assertThatThrownBy(() -> queue.cancel(id)).isInstanceOf(Refusal.Conflict.class);
        queue.remove(id);
        assertThatThrownBy(() -> queue.get(id)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void pausingKeepsWhatWasFetched() {
        long id = queue.add(NewDownload.of(url("/slow/pause"), null)).download().id();
        until(() -> queue.get(id).downloaded() > 0);

        assertThat(queue.pause(id).status()).isEqualTo(DownloadState.PAUSED);
        until(() -> processesOf(id) == 0);
        assertThat(stage(id)).isDirectory();

        assertThat(queue.retry(id).status()).isEqualTo(DownloadState.WAITING);
        queue.cancel(id);
        until(() -> !Files.exists(stage(id)));
    }

    @Test
    void saysWhyThereIsNoVideo() {
        assertThat(
                        settled(queue.add(NewDownload.of(url("/missing"), null)).download().id())
                                .reason())
                .isEqualTo(Reason.GONE);
        assertThat(settled(queue.add(NewDownload.of(url("/empty"), null)).download().id()).reason())
                .isEqualTo(Reason.UNSUPPORTED);
        DownloadView outside =
                settled(queue.add(NewDownload.of(url("/outside"), null)).download().id());
        assertThat(outside.reason()).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(outside.reasonArguments()).containsExactly("127.0.0.2");
        assertThat(outside.errorMessage()).contains("127.0.0.2");
    }

    @Test
    void aDamagedFileIsNotUsed() {
        DownloadView view =
                settled(queue.add(NewDownload.of(url("/truncated.mp4"), null)).download().id());

        assertThat(view.status()).isIn(DownloadState.FAILED, DownloadState.RETRYING);
        assertThat(view.reason()).isIn(Reason.VERIFY, Reason.BROKEN);
        assertThat(view.videoId()).isNull();
        until(() -> !Files.exists(stage(view.id())) || view.status() == DownloadState.RETRYING);
    }

    @Test
    void refusesWhatMayNotBeFetchedAtOnce() {
        for (String bad :
                List.of(
                        "--exec=touch pwn",
                        "file:///etc/passwd",
                        "http://127.0.0.2/",
                        "http://[::1]/",
                        "http://10.0.0.1/",
                        "words")) {
            assertThatThrownBy(() -> queue.add(NewDownload.of(bad, null)))
                    .isInstanceOfSatisfying(
                            Refusal.Invalid.class,
                            refusal -> assertThat(refusal.field()).isEqualTo("url"));
        }
    }

    @Test
    void takesOverFromAServerThatDied() throws Exception {
        long id = queue.add(NewDownload.of(url("/page/orphan"), null)).download().id();
        queue.pause(id);
        until(() -> processesOf(id) == 0);
        transaction.begin();
        rows.createNativeQuery(
                        "update download set state = 'RUNNING', claimed_by = 'dead', phase ="
                                + " 'FETCH', attempts = 1, heartbeat_at = now() - interval '1 hour'"
                                + " where id = :id")
                .setParameter("id", id)
                .executeUpdate();
        transaction.commit();

        assertThat(settled(id).status()).isEqualTo(DownloadState.DONE);
    }

    @Test
    void listsTheQueueInItsOrder() {
        long low = queue.add(new NewDownload(url("/slow/low"), null, -5, null)).download().id();
        long high = queue.add(new NewDownload(url("/slow/high"), null, 5, null)).download().id();
        queue.pause(low);
        queue.pause(high);

        Paging inOrder = Paging.of(1, 100, "queue", "ascending", DownloadQueue.SORTS, "added");
        assertThat(queue.list(Which.OPEN, inOrder).records())
                .extracting(DownloadView::id)
                .containsSubsequence(high, low);
        assertThat(queue.openCounts().get(DownloadState.PAUSED)).isGreaterThanOrEqualTo(2);
        queue.prioritise(low, 10);
        assertThat(queue.list(Which.OPEN, inOrder).records())
                .extracting(DownloadView::id)
                .containsSubsequence(low, high);
        queue.cancel(low);
        queue.cancel(high);
        Page<DownloadView> ended =
                queue.list(
                        Which.ENDED,
                        Paging.of(1, 100, "added", "descending", DownloadQueue.SORTS, "added"));
        assertThat(ended.records()).extracting(DownloadView::id).contains(low, high);
        assertThat(ended.totalRecords()).isGreaterThanOrEqualTo(2);
    }

    private Added inApplication(Executor context, String path) throws Exception {
        FutureTask<Added> adding =
                new FutureTask<>(() -> queue.add(NewDownload.of(url(path), null)));
        context.execute(adding);
        return adding.get();
    }

    private DownloadView settled(long id) {
        until(
                () -> {
                    DownloadView now = queue.get(id);
                    return now.status().ended() || now.status() == DownloadState.RETRYING;
                });
        return queue.get(id);
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it happens in time").isLessThan(deadline);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Path stage(long id) {
        return data.folder("staging").resolve(Long.toString(id));
    }

    private long processesOf(long id) {
        return ProcessHandle.current()
                .descendants()
                .filter(
                        process ->
                                process.info()
                                        .arguments()
                                        .filter(
                                                words ->
                                                        Arrays.asList(words)
                                                                .contains(
                                                                        "--paths=home:"
                                                                                + stage(id)))
                                        .isPresent())
                .count();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + site.getAddress().getPort() + path;
    }

    /** Two seconds of a test picture with sound. */
    private Path clip() throws IOException {
        Path folder = data.folder("test-clips");
        Path made = folder.resolve("clip.mp4");
        if (!Files.exists(made)) {
            Ended ended =
                    runner.run(
                            Launch.of(
                                    tools.ffmpeg()
                                            .with(
                                                    ("-v error -y -f lavfi -i"
                                                         + " testsrc2=s=320x180:r=25:d=2 -f lavfi"
                                                         + " -i sine=f=440:d=2 -c:v libx264 -preset"
                                                         + " ultrafast -pix_fmt yuv420p -c:a aac"
                                                         + " -movflags +faststart clip.mp4")
                                                            .split(" ")),
                                    folder));
            assertThat(ended.ok()).as(ended.summary()).isTrue();
        }
        return made;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/page/")) {
                String name = path.substring(6);
                html(
                        exchange,
                        """
                        <meta property="og:title" content="Björk - Bachelorette %s (Official Video)">
                        <meta property="og:video" content="%s">\
                        """
                                .formatted(name, url("/clip.mp4")));
            } else if (path.startsWith("/slow/")) {
                film(exchange, clip, 20);
            } else if (path.equals("/clip.mp4")) {
                film(exchange, clip, 0);
            } else if (path.equals("/truncated.mp4")) {
                film(exchange, Arrays.copyOf(clip, clip.length * 6 / 10), 0);
            } else if (path.equals("/empty")) {
                html(exchange, "<p>Words only.");
            } else if (path.equals("/outside")) {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.2:1/clip.mp4");
                exchange.sendResponseHeaders(302, -1);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void html(HttpExchange exchange, String head) throws IOException {
        byte[] body =
                ("<!doctype html><html><head><meta charset='utf-8'><title>t</title>"
                                + head
                                + "</head></html>")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void film(HttpExchange exchange, byte[] bytes, int pauseMillis)
            throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "video/mp4");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(200, head ? -1 : bytes.length);
        for (int at = 0; !head && at < bytes.length; at += 256) {
            exchange.getResponseBody().write(bytes, at, Math.min(256, bytes.length - at));
            if (pauseMillis > 0) {
                exchange.getResponseBody().flush();
                Thread.sleep(pauseMillis);
            }
        }
    }
}
