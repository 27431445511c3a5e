package org.mvidarr.platform.tools;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.process.Command;
import org.mvidarr.platform.process.ProcessRunner;
import org.mvidarr.platform.tools.ToolStatus.Origin;
import org.mvidarr.platform.tools.ToolStatus.State;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks for each program in order: configured, installed, carried; the first that passes is taken.
 */
final class ToolSearch {
    private static final System.Logger LOG = System.getLogger(ToolSearch.class.getName());

    private final ProcessRunner runner;
    private final Path folder;
    private final SelfTest test;
    private final Map<String, String> configured;

    /**
     * @param configured paths from the deployment settings by program name
     */
    ToolSearch(ProcessRunner runner, Path folder, Map<String, String> configured) {
        this.runner = runner;
        this.folder = folder;
        this.test = new SelfTest(runner, folder);
        this.configured = configured;
    }

    /** A tool's status, with the command that runs it when it is there. */
    record Found(ToolStatus status, @Nullable Command command, @Nullable Path path) {}

    Found ffmpeg() {
        return first("ffmpeg", "tools.remedy.ffmpeg", test::ffmpeg, this::bundledFfmpeg);
    }

    Found ffprobe() {
        return first("ffprobe", "tools.remedy.ffmpeg", test::ffprobe, this::bundledFfmpeg);
    }

    /**
     * @param ffmpeg yt-dlp starts it too, and then it needs the same libraries
     */
    Found ytDlp(Found ffmpeg) {
        Optional<Command> python = new Python(runner, folder).find();
        Found found =
                first(
                        "yt-dlp",
                        python.isPresent() ? "tools.remedy.yt-dlp" : "tools.remedy.python",
                        test::ytDlp,
                        name -> bundledYtDlp(python));
        String libraries =
                ffmpeg.command() == null
                        ? null
                        : ffmpeg.command().environment().get("LD_LIBRARY_PATH");
        return found.command() == null || libraries == null
                ? found
                : new Found(
                        found.status(),
                        found.command().withEnvironment("LD_LIBRARY_PATH", libraries),
                        found.path());
    }

    /**
     * @param bundle the last resort, asked only when it is needed: unpacking takes seconds
     */
    private Found first(
            String name,
            String remedy,
            Function<Command, Verdict> judge,
            Function<String, Candidate> bundle) {
        List<String> passedOver = new ArrayList<>();
        Verdict worst = new Verdict(State.MISSING, null, List.of(), "");
        for (Candidate candidate : installed(name)) {
            Verdict verdict = judge.apply(candidate.command());
            if (verdict.state() == State.OK) {
                return found(name, candidate, verdict, passedOver);
            }
            passedOver.add(candidate.path() + ": " + verdict.reason());
            worst = worst.state() == State.UNSAFE ? worst : verdict;
        }
        try {
            Candidate candidate = bundle.apply(name);
            Verdict verdict = judge.apply(candidate.command());
            if (verdict.state() == State.OK) {
                return found(name, candidate, verdict, passedOver);
            }
            passedOver.add("bundled: " + verdict.reason());
            worst = worst.state() == State.MISSING ? verdict : worst;
        } catch (UncheckedIOException e) {
            passedOver.add("bundled: " + e.getMessage());
        }
        LOG.log(System.Logger.Level.WARNING, "There is no usable {0}: {1}", name, passedOver);
        return new Found(
                new ToolStatus(
                        name,
                        worst.state(),
                        worst.version(),
                        null,
                        null,
                        worst.missing(),
                        passedOver,
                        remedy),
                null,
                null);
    }

    private static Found found(
            String name, Candidate candidate, Verdict verdict, List<String> passedOver) {
        LOG.log(
                System.Logger.Level.INFO,
                "{0} {1} from {2}",
                name,
                verdict.version(),
                candidate.path());
        ToolStatus status =
                new ToolStatus(
                        name,
                        State.OK,
                        verdict.version(),
                        candidate.path().toString(),
                        candidate.origin(),
                        verdict.missing(),
                        passedOver,
                        null);
        return new Found(status, candidate.command(), candidate.path());
    }

    private List<Candidate> installed(String name) {
        List<Candidate> all = new ArrayList<>();
        String chosen = configured.get(name);
        if (chosen != null) {
            all.add(configured(Path.of(chosen).toAbsolutePath()));
        }
        SearchPath.programs(name)
                .forEach(path -> all.add(new Candidate(plain(path), path, Origin.PATH)));
        return all;
    }

    /** A yt-dlp may also be named as an unpacked folder or a zipapp, which Python runs. */
    private Candidate configured(Path path) {
        boolean program = Files.isRegularFile(path) && Files.isExecutable(path);
        Command command =
                program || !Files.exists(path)
                        ? plain(path)
                        : new Python(runner, folder)
                                .find()
                                .map(python -> python.with(path.toString()))
                                .orElse(plain(path));
        return new Candidate(command, path, Origin.CONFIGURED);
    }

    private static Command plain(Path program) {
        return new Command(List.of(program.toString()), SearchPath.ENVIRONMENT);
    }

    private Candidate bundledFfmpeg(String name) {
        try {
            return BundledFfmpeg.in(folder).program(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private Candidate bundledYtDlp(Optional<Command> found) {
        try {
            Command python =
                    found.orElseThrow(() -> new IOException("python3 3.10 or newer is missing"));
            Path unpacked =
                    new Carried(folder, "yt-dlp.zip")
                            .unpacked(
                                    entry -> entry,
                                    making -> Python.compile(python, making, runner));
            return new Candidate(python.with(unpacked.toString()), unpacked, Origin.BUNDLED);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
