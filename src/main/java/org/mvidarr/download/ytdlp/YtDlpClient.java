package org.mvidarr.download.ytdlp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.download.DownloadClient;
import org.mvidarr.download.DownloadProgress;
import org.mvidarr.download.FetchOrder;
import org.mvidarr.download.FetchOutcome;
import org.mvidarr.download.FetchOutcome.Failed;
import org.mvidarr.download.FetchOutcome.Fetched;
import org.mvidarr.download.FetchOutcome.Stopped;
import org.mvidarr.download.Reason;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.egress.EgressPass;
import org.mvidarr.platform.egress.EgressPolicy;
import org.mvidarr.platform.egress.EgressProxy;
import org.mvidarr.platform.process.Command;
import org.mvidarr.platform.process.Ended;
import org.mvidarr.platform.process.Launch;
import org.mvidarr.platform.process.ProcessRunner;
import org.mvidarr.platform.tools.Tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Lets yt-dlp fetch a video. What it says is not believed: there must be a file, and it must lie
 * where it was told to put it. All its traffic, and that of the ffmpeg it starts, goes through the
 * egress proxy.
 */
@ApplicationScoped
public class YtDlpClient implements DownloadClient {
    private static final System.Logger LOG = System.getLogger("org.mvidarr.download");

    /**
     * A long concert over a slow line; a transfer that stands still ends much earlier by itself.
     */
    private static final Duration LIMIT = Duration.ofHours(12);

    private static final long OUTPUT_LIMIT = 1L << 28;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject Tools tools;
    @Inject ProcessRunner runner;
    @Inject EgressProxy proxy;

    /** For the container. */
    @Inject
    YtDlpClient() {}

    public YtDlpClient(Tools tools, ProcessRunner runner, EgressProxy proxy) {
        this.tools = tools;
        this.runner = runner;
        this.proxy = proxy;
    }

    @Override
    public FetchOutcome fetch(
            FetchOrder order, Consumer<DownloadProgress> progress, BooleanSupplier stop) {
        String mark = mark();
        YtDlpOutput output = new YtDlpOutput(mark, progress);
        try (EgressPass pass = proxy.open()) {
            Files.createDirectories(order.stage().resolve("tmp"));
            Command command =
                    through(pass, tools.ytDlp())
                            .with(YtDlpArguments.of(order, tools.ffmpegFolder(), mark));
            Ended ended =
                    runner.run(
                            Launch.of(command, order.stage())
                                    .within(LIMIT)
                                    .writingAtMost(OUTPUT_LIMIT)
                                    .eachLine(output)
                                    .stoppingWhen(stop));
            return outcome(order, ended, output, pass);
        } catch (Refusal.Unavailable e) {
            return Failed.of(Reason.TOOL_MISSING, "yt-dlp");
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "yt-dlp could not be run", e);
            return Failed.of(Reason.INTERNAL, EgressPolicy.host(order.url()));
        }
    }

    private static FetchOutcome outcome(
            FetchOrder order, Ended ended, YtDlpOutput output, EgressPass pass) throws IOException {
        String host = EgressPolicy.host(order.url());
        if (ended.stopped()) {
            return new Stopped();
        }
        if (ended.how() == Ended.How.TIMED_OUT) {
            return Failed.of(Reason.TIMEOUT, host);
        }
        Optional<Path> file =
                ended.ok()
                        ? output.file().flatMap(name -> within(order.stage(), name))
                        : Optional.empty();
        if (file.isPresent()) {
            Path facts = order.stage().resolve(YtDlpArguments.NAME + ".info.json");
            return new Fetched(file.get(), InfoJson.read(facts));
        }
        Failed failed =
                refusal(pass).orElseGet(() -> Complaint.of(ended.lastWords(), output.said(), host));
        if (failed.reason() == Reason.INTERNAL) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "yt-dlp failed for a reason not known here, {0}: {1}",
                    ended.summary(),
                    output.said());
        }
        return failed;
    }

    /** What the proxy did not let through explains a failure better than what yt-dlp made of it. */
    private static Optional<Failed> refusal(EgressPass pass) {
        return pass.refusals().stream()
                .filter(refused -> !refused.unreachable())
                .findFirst()
                .or(() -> pass.refusals().stream().findFirst())
                .map(
                        refused ->
                                Failed.of(
                                        refused.unreachable() ? Reason.NETWORK : Reason.NOT_ALLOWED,
                                        refused.host()));
    }

    /** The file as it is called below the stage, if it is really there and nowhere else. */
    private static Optional<Path> within(Path stage, String name) {
        try {
            Path real = Path.of(name).toRealPath();
            Path home = stage.toRealPath();
            boolean ours =
                    real.startsWith(home) && Files.isRegularFile(real) && Files.size(real) > 0;
            return ours ? Optional.of(stage.resolve(home.relativize(real))) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * By environment and not by {@code --proxy}: other users of the machine can read a command
     * line, and the ffmpeg that yt-dlp may start takes the same way.
     */
    private static Command through(EgressPass pass, Command command) {
        String way = pass.proxy().toString();
        return command.withEnvironment("http_proxy", way)
                .withEnvironment("https_proxy", way)
                .withEnvironment("ftp_proxy", way)
                .withEnvironment("all_proxy", way)
                .withEnvironment("HOME", "/nonexistent")
                .withEnvironment("LANG", "C.UTF-8");
    }

    private static String mark() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return "@" + HexFormat.of().formatHex(bytes) + " ";
    }
}
