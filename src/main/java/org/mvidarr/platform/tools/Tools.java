package org.mvidarr.platform.tools;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.DataFolder;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.process.Command;
import org.mvidarr.platform.process.ProcessRunner;
import org.mvidarr.platform.tools.ToolSearch.Found;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * ffmpeg, ffprobe and yt-dlp, ready to run. They are looked for once, in the background of the
 * start; whoever asks earlier waits, for some seconds at the very first start. Thread-safe.
 */
@ApplicationScoped
public class Tools {
    @Inject ProcessRunner runner;

    @Inject DataFolder data;

    @Inject
    @ConfigProperty(name = "MVIDARR_FFMPEG")
    Optional<String> ffmpegPath = Optional.empty();

    @Inject
    @ConfigProperty(name = "MVIDARR_FFPROBE")
    Optional<String> ffprobePath = Optional.empty();

    @Inject
    @ConfigProperty(name = "MVIDARR_YTDLP")
    Optional<String> ytDlpPath = Optional.empty();

    private @Nullable Path folder;
    private volatile @Nullable Resolved resolved;

    private record Resolved(Found ffmpeg, Found ffprobe, Found ytDlp) {}

    /** For CDI. */
    public Tools() {}

    /**
     * Without CDI, with nothing configured.
     *
     * @param folder where bundled programs are unpacked; must exist
     */
    public Tools(ProcessRunner runner, Path folder) {
        this.runner = runner;
        this.folder = folder;
    }

    void begin(@Observes Startup event) {
        folder = data.folder("tools");
        Thread.ofVirtual().name("tools").start(this::resolved);
    }

    /** What was found out about each, in the order ffmpeg, ffprobe, yt-dlp. */
    public List<ToolStatus> all() {
        Resolved now = resolved();
        return Stream.of(now.ffmpeg, now.ffprobe, now.ytDlp).map(Found::status).toList();
    }

    /** Looks again, after the owner has installed something. Takes some seconds. */
    public List<ToolStatus> recheck() {
        resolve();
        return all();
    }

    /**
     * @throws Refusal.Unavailable when there is none
     */
    public Command ffmpeg() {
        return command(resolved().ffmpeg);
    }

    /**
     * @throws Refusal.Unavailable when there is none
     */
    public Command ffprobe() {
        return command(resolved().ffprobe);
    }

    /**
     * yt-dlp without any option; its environment also lets it run {@link #ffmpegFolder}'s ffmpeg.
     *
     * @throws Refusal.Unavailable when there is none
     */
    public Command ytDlp() {
        return command(resolved().ytDlp);
    }

    /**
     * The folder that holds ffmpeg, for yt-dlp's {@code --ffmpeg-location}.
     *
     * @throws Refusal.Unavailable when there is none
     */
    public Path ffmpegFolder() {
        Found ffmpeg = resolved().ffmpeg;
        if (ffmpeg.path() == null || ffmpeg.path().getParent() == null) {
            throw missing(ffmpeg);
        }
        return ffmpeg.path().getParent();
    }

    private static Command command(Found tool) {
        if (tool.command() == null) {
            throw missing(tool);
        }
        return tool.command();
    }

    private static Refusal missing(Found tool) {
        return new Refusal.Unavailable("tools.missing", tool.status().name());
    }

    private Resolved resolved() {
        Resolved known = resolved;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            known = resolved;
            return known == null ? resolve() : known;
        }
    }

    private synchronized Resolved resolve() {
        ToolSearch search = search();
        Found ffmpeg = search.ffmpeg();
        Resolved fresh = new Resolved(ffmpeg, search.ffprobe(), search.ytDlp(ffmpeg));
        resolved = fresh;
        return fresh;
    }

    ToolSearch search() {
        return new ToolSearch(runner, folder == null ? data.folder("tools") : folder, configured());
    }

    private Map<String, String> configured() {
        Map<String, String> paths = new HashMap<>();
        ffmpegPath.filter(path -> !path.isBlank()).ifPresent(path -> paths.put("ffmpeg", path));
        ffprobePath.filter(path -> !path.isBlank()).ifPresent(path -> paths.put("ffprobe", path));
        ytDlpPath.filter(path -> !path.isBlank()).ifPresent(path -> paths.put("yt-dlp", path));
        return paths;
    }
}
