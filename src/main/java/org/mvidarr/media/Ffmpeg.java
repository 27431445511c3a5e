package org.mvidarr.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.process.Captured;
import org.mvidarr.platform.process.Ended;
import org.mvidarr.platform.process.Launch;
import org.mvidarr.platform.process.ProcessRunner;
import org.mvidarr.platform.tools.Tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The one class of this feature that runs ffmpeg and ffprobe. Input files are hostile until proven
 * otherwise: only containers of films are opened, whatever the name says, and nothing but the file
 * itself can be read through them.
 */
@ApplicationScoped
public class Ffmpeg {
    private static final Path NEUTRAL_FOLDER = Path.of("/");
    private static final Duration PROBE_LIMIT = Duration.ofMinutes(1);
    private static final long PROBE_OUTPUT = 4L << 20;

    /** Names of ffmpeg's demuxers. No playlists and no pictures: they lead to other files. */
    private static final String CONTAINERS =
            "mov,matroska,avi,asf,flv,mpegts,mpeg,ogg,mpegvideo,h264,hevc,ivf,rm,mxf,dv,wav,mp3,flac,aac";

    @Inject Tools tools;

    @Inject ProcessRunner runner;

    /** For CDI. */
    public Ffmpeg() {}

    /** Without CDI. */
    public Ffmpeg(Tools tools, ProcessRunner runner) {
        this.tools = tools;
        this.runner = runner;
    }

    /** What ffprobe says about a file, as JSON. */
    Captured probe(Path file, BooleanSupplier stopWhen) {
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-hide_banner"));
        arguments.addAll(input(file));
        arguments.addAll(
                List.of(
                        "-print_format",
                        "json",
                        "-show_format",
                        "-show_streams",
                        "-show_chapters"));
        try {
            return runner.capture(
                    Launch.of(tools.ffprobe().with(arguments), NEUTRAL_FOLDER)
                            .within(PROBE_LIMIT)
                            .writingAtMost(PROBE_OUTPUT)
                            .stoppingWhen(stopWhen));
        } catch (IOException e) {
            throw new Refusal.Unavailable("tools.missing", "ffprobe");
        }
    }

    /**
     * Runs ffmpeg in a folder of the caller's, where relative names in the arguments lie.
     *
     * @throws Refusal.Unavailable when it was stopped, took too long or cannot be started; what
     *     ffmpeg itself made of the file is the answer
     */
    Ended run(List<String> arguments, Work work) {
        return run(arguments, work, line -> {});
    }

    Ended run(List<String> arguments, Work work, Consumer<String> lines) {
        List<String> all =
                new ArrayList<>(
                        List.of("-nostdin", "-hide_banner", "-nostats", "-v", "error", "-y"));
        all.addAll(arguments);
        Launch launch =
                Launch.of(tools.ffmpeg().with(all), work.folder())
                        .within(work.limit())
                        .eachLine(lines)
                        .writingAtMost(Long.MAX_VALUE)
                        .stoppingWhen(work.stopWhen());
        try {
            return settled(runner.run(work.heavy() ? launch.asHeavy() : launch));
        } catch (IOException e) {
            throw new Refusal.Unavailable("tools.missing", "ffmpeg");
        }
    }

    /** Names a film as input, with all that keeps it from reaching further. */
    static List<String> input(Path file) {
        return List.of(
                "-protocol_whitelist",
                "file",
                "-format_whitelist",
                CONTAINERS,
                "-i",
                "file:" + file.toAbsolutePath());
    }

    /** A refusal for what says nothing about the file; otherwise the end itself. */
    static Ended settled(Ended ended) {
        if (ended.killed()) {
            throw new Refusal.Unavailable("media.stopped");
        }
        return switch (ended.how()) {
            case EXITED, TOO_MUCH_OUTPUT -> ended;
            case STOPPED -> throw new Refusal.Unavailable("media.stopped");
            case TIMED_OUT -> throw new Refusal.Unavailable("media.slow");
        };
    }

    /**
     * @throws Refusal when there is no such file, it is empty, or its disk cannot be read
     */
    static void requireContent(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Refusal.NotFound("path.missing");
            }
            if (!Files.isReadable(file)) {
                throw new Refusal.Unavailable("path.unreadable");
            }
            if (Files.size(file) == 0) {
                throw new Refusal.Invalid(null, "media.empty");
            }
        } catch (IOException e) {
            throw new Refusal.Unavailable("path.unreadable");
        }
    }
}
