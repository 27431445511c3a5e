package org.mvidarr.platform.tools;

import org.mvidarr.platform.process.Captured;
import org.mvidarr.platform.process.Command;
import org.mvidarr.platform.process.Ended;
import org.mvidarr.platform.process.Launch;
import org.mvidarr.platform.process.ProcessRunner;
import org.mvidarr.platform.tools.ToolStatus.State;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs a program to learn whether it is good enough for what we ask of it. */
final class SelfTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int OLDEST_FFMPEG = 5;

    /** Before this year yt-dlp wrote files with any extension a hostile page named. */
    private static final int OLDEST_YT_DLP = 2025;

    private static final Pattern FFMPEG_VERSION =
            Pattern.compile("^ff(?:mpeg|probe) version (\\S+)");
    private static final Pattern MAJOR = Pattern.compile("^n?(\\d+)\\.");
    private static final Pattern YT_DLP_VERSION =
            Pattern.compile("^(20\\d\\d)\\.\\d\\d\\.\\d\\d(\\.\\d+)?$");
    private static final List<String> ENCODERS = List.of("libx264", "aac", "mjpeg");
    private static final List<String> WELCOME_ENCODERS = List.of("libwebp");
    private static final List<String> FILTERS =
            List.of("tile", "scale", "cropdetect", "ebur128", "thumbnail");

    private final ProcessRunner runner;
    private final Path folder;

    SelfTest(ProcessRunner runner, Path folder) {
        this.runner = runner;
        this.folder = folder;
    }

    Verdict ffprobe(Command ffprobe) {
        return version(ffprobe);
    }

    Verdict ffmpeg(Command ffmpeg) {
        Verdict version = version(ffmpeg);
        if (version.state() != State.OK || version.version() == null) {
            return version;
        }
        Set<String> encoders = names(ffmpeg, "-encoders");
        Set<String> filters = names(ffmpeg, "-filters");
        List<String> vital = new ArrayList<>();
        ENCODERS.stream()
                .filter(name -> !encoders.contains(name))
                .forEach(name -> vital.add("encoder " + name));
        FILTERS.stream()
                .filter(name -> !filters.contains(name))
                .forEach(name -> vital.add("filter " + name));
        if (!vital.isEmpty()) {
            return new Verdict(
                    State.BROKEN, version.version(), vital, "lacks " + String.join(", ", vital));
        }
        return Verdict.ok(
                version.version(),
                WELCOME_ENCODERS.stream()
                        .filter(name -> !encoders.contains(name))
                        .map(name -> "encoder " + name)
                        .toList());
    }

    Verdict ytDlp(Command ytDlp) {
        Captured said = run(ytDlp.with("--ignore-config", "--version"));
        String version = said.output().strip();
        Matcher matcher = YT_DLP_VERSION.matcher(version);
        if (!said.ended().ok() || !matcher.matches()) {
            return Verdict.broken(null, said.ended().summary());
        }
        if (Integer.parseInt(matcher.group(1)) < OLDEST_YT_DLP) {
            return new Verdict(
                    State.UNSAFE,
                    version,
                    List.of(),
                    version + " is unsafe, older than " + OLDEST_YT_DLP);
        }
        return Verdict.ok(version, List.of());
    }

    /** Versions that are no numbers come from the development branch and count as new. */
    private Verdict version(Command program) {
        Captured said = run(program.with("-version"));
        Matcher matcher = FFMPEG_VERSION.matcher(said.output());
        if (!said.ended().ok() || !matcher.find()) {
            return Verdict.broken(null, said.ended().summary());
        }
        String version = matcher.group(1);
        Matcher major = MAJOR.matcher(version);
        if (major.find() && Integer.parseInt(major.group(1)) < OLDEST_FFMPEG) {
            return Verdict.broken(
                    version, version + " is too old, " + OLDEST_FFMPEG + " is needed");
        }
        return Verdict.ok(version, List.of());
    }

    /**
     * The second word of each line of ffmpeg's lists, such as {@code " V....D libx264 H.264 ..."}.
     */
    private Set<String> names(Command ffmpeg, String list) {
        return run(ffmpeg.with("-hide_banner", list))
                .output()
                .lines()
                .map(line -> line.strip().split("\\s+", 3))
                .filter(words -> words.length > 1)
                .map(words -> words[1])
                .collect(Collectors.toSet());
    }

    private Captured run(Command command) {
        try {
            return runner.capture(Launch.of(command, folder).within(LIMIT));
        } catch (IOException e) {
            return new Captured(
                    new Ended(Ended.How.EXITED, 127, Duration.ZERO, String.valueOf(e.getMessage())),
                    "");
        }
    }
}
