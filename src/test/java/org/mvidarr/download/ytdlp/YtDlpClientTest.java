package org.mvidarr.download.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mvidarr.download.DownloadProgress;
import org.mvidarr.download.FetchOrder;
import org.mvidarr.download.FetchOutcome;
import org.mvidarr.download.FetchOutcome.Failed;
import org.mvidarr.download.FetchOutcome.Fetched;
import org.mvidarr.download.FetchOutcome.Stopped;
import org.mvidarr.download.Phase;
import org.mvidarr.download.Reason;
import org.mvidarr.fixture.FixtureSite;
import org.mvidarr.fixture.TestTools;
import org.mvidarr.platform.egress.AllowList;
import org.mvidarr.platform.egress.EgressPolicy;
import org.mvidarr.platform.egress.EgressProxy;
import org.mvidarr.platform.process.Captured;
import org.mvidarr.platform.process.Launch;
import org.mvidarr.platform.tools.ToolStatus;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** The real yt-dlp against a site on this machine. */
class YtDlpClientTest {
    private static final long MAX_BYTES = 100_000_000;

    private static FixtureSite site;
    private static EgressProxy proxy;
    private static YtDlpClient client;

    @TempDir Path stage;

    private final List<DownloadProgress> progress = new ArrayList<>();

    @BeforeAll
    static void start() {
        ToolStatus ytDlp = TestTools.tools().all().getLast();
        assertThat(ytDlp.ok())
                .as(
                        "yt-dlp runs; it needs python3, version 3.10 or newer: apt-get install"
                                + " python3. %s",
                        ytDlp.passedOver())
                .isTrue();
        site = FixtureSite.start();
        proxy =
                new EgressProxy(
                        new EgressPolicy(
                                AllowList.parse(site.allowance()), InetAddress::getAllByName));
        client = new YtDlpClient(TestTools.tools(), TestTools.runner(), proxy);
    }

    @AfterAll
    static void stop() {
        proxy.stop();
        site.close();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    /clip.mp4,           360
                    /redirect/inside,    360
                    /page/og.html,       360
                    /page/jsonld.html,   360
                    /hls/master.m3u8,    360
                    /dash/manifest.mpd,  240
                    """)
    void fetchesAVideoWithPictureAndSound(String path, int height) throws IOException {
        Fetched fetched = fetched(path);

        assertThat(fetched.file()).startsWith(stage);
        assertThat(streams(fetched.file())).contains("video," + height).contains("audio");
        assertThat(progress).isNotEmpty();
        assertThat(progress).anySatisfy(now -> assertThat(now.downloadedBytes()).isPositive());
    }

    @Test
    void takesNoMorePictureThanAskedFor() throws IOException {
        FetchOutcome outcome =
                client.fetch(
                        new FetchOrder(site.url("/hls/master.m3u8"), stage, MAX_BYTES, 300),
                        progress::add,
                        () -> false);

        assertThat(outcome).isInstanceOf(Fetched.class);
        assertThat(streams(((Fetched) outcome).file())).contains("video,240");
    }

    @Test
    void mergesSoundAndPictureThatComeApart() {
        fetched("/dash/manifest.mpd");

        assertThat(progress).extracting(DownloadProgress::phase).contains(Phase.FETCH, Phase.MERGE);
        assertThat(progress)
                .extracting(DownloadProgress::downloadedBytes)
                .as("one count for both")
                .isSorted();
    }

    @Test
    void readsWhatThePageSays() {
        Fetched fetched = fetched("/page/jsonld.html");

        assertThat(fetched.facts().title()).isEqualTo(FixtureSite.TITLE);
        assertThat(fetched.facts().channel()).isEqualTo(FixtureSite.ARTIST);
        assertThat(fetched.facts().uploaded()).isEqualTo(LocalDate.of(1997, 12, 1));
        assertThat(fetched.facts().duration()).isEqualTo(Duration.ofSeconds(4));
        assertThat(fetched.facts().pageUrl()).isEqualTo(site.url("/page/jsonld.html"));
        assertThat(fetched.facts().extractor()).isEqualTo("generic");
    }

    @Test
    void hostileTitlesAreOnlyText() throws IOException {
        Fetched fetched = fetched("/page/hostile.html");

        assertThat(fetched.facts().title())
                .startsWith("../../etc/$(touch pwn)")
                .doesNotContain("\n", "\u202E");
        assertThat(fetched.file().getFileName()).hasToString("video.mp4");
        try (var files = Files.walk(stage)) {
            assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("pwn");
        }
    }

    @Test
    void longTitlesAreNoTrouble() {
        assertThat(fetched("/page/long-title.html").facts().title()).isEqualTo("Ü".repeat(300));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    /status/404,             GONE
                    /status/410,             GONE
                    /status/401,             COOKIES
                    /status/403,             COOKIES
                    /status/429,             SLOWED
                    /status/451,             GEO
                    /status/503,             SERVER
                    /page/empty.html,        UNSUPPORTED
                    /cut.mp4,                BROKEN
                    /zero.mp4,               BROKEN
                    /redirect/outside,       NOT_ALLOWED
                    /redirect/file,          UNSUPPORTED
                    /hls/forbidden.m3u8,     NOT_ALLOWED
                    /hls/forbidden-key.m3u8, NOT_ALLOWED
                    """)
    void saysWhyThereIsNoVideo(String path, Reason reason) {
        assertThat(failed(site.url(path)).reason()).isEqualTo(reason);
        assertThat(site.trespasses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    http://127.0.0.2:%d/clip.mp4, NOT_ALLOWED
                    http://[::1]:%d/clip.mp4,     NOT_ALLOWED
                    https://127.0.0.2:%d/clip.mp4, NOT_ALLOWED
                    http://host.invalid:%d/,      NETWORK
                    """)
    void doesNotReachWhatIsNotAllowed(String url, Reason reason) {
        assertThat(failed(url.formatted(site.port())).reason()).isEqualTo(reason);
        assertThat(site.trespasses()).isEmpty();
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        FetchOutcome outcome =
                client.fetch(
                        new FetchOrder(site.url("/clip.mp4"), stage, 1_000, 1080),
                        progress::add,
                        () -> false);

        assertThat(outcome).isEqualTo(Failed.of(Reason.TOO_LARGE, "127.0.0.1"));
    }

    @Test
    void stopsWithinSecondsAndTakesUpWhereItWas() {
        site.slowDownTo(50_000);
        AtomicBoolean begun = new AtomicBoolean();
        FetchOutcome first = fetch("/slow.mp4", () -> begun(begun));
        assertThat(first).isInstanceOf(Stopped.class);

        site.slowDownTo(Integer.MAX_VALUE);
        progress.clear();
        assertThat(fetch("/slow.mp4", () -> false)).isInstanceOf(Fetched.class);
    }

    @Test
    void takesAFileThatAFormerTryHasLeftComplete() {
        Path first = fetched("/dash/manifest.mpd").file();
        Path second = fetched("/dash/manifest.mpd").file();

        assertThat(second).isEqualTo(first).exists();
    }

    private boolean begun(AtomicBoolean begun) {
        begun.compareAndSet(false, progress.stream().anyMatch(now -> now.downloadedBytes() > 0));
        return begun.get();
    }

    private Fetched fetched(String path) {
        FetchOutcome outcome = fetch(path, () -> false);
        assertThat(outcome).isInstanceOf(Fetched.class);
        return (Fetched) outcome;
    }

    private FetchOutcome fetch(String path, BooleanSupplier stop) {
        return client.fetch(
                new FetchOrder(site.url(path), stage, MAX_BYTES, 1080), progress::add, stop);
    }

    private Failed failed(String url) {
        FetchOutcome outcome =
                client.fetch(
                        new FetchOrder(url, stage, MAX_BYTES, 1080), progress::add, () -> false);
        assertThat(outcome).isInstanceOf(Failed.class);
        return (Failed) outcome;
    }

    private static String streams(Path file) throws IOException {
        Captured answer =
                TestTools.runner()
                        .capture(
                                Launch.of(
                                        TestTools.tools()
                                                .ffprobe()
                                                .with(
                                                        "-v",
                                                        "error",
                                                        "-show_entries",
                                                        "stream=codec_type,height",
                                                        "-of",
                                                        "csv=p=0",
                                                        file.toString()),
                                        file.getParent()));
        assertThat(answer.ended().ok()).isTrue();
        return answer.output();
    }
}
