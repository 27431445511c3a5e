package org.mvidarr.platform.tools;

import org.mvidarr.platform.process.Captured;
import org.mvidarr.platform.process.Command;
import org.mvidarr.platform.process.Launch;
import org.mvidarr.platform.process.ProcessRunner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds a Python that yt-dlp runs on (3.10 or newer). */
final class Python {
    private static final String QUESTION =
            "import sys; assert sys.version_info >= (3, 10); print(sys.executable)";

    private final ProcessRunner runner;
    private final Path folder;

    Python(ProcessRunner runner, Path folder) {
        this.runner = runner;
        this.folder = folder;
    }

    /**
     * The interpreter itself. What lies on the path may be a script that chooses one and needs an
     * environment we do not give, so each is tried the way it will be used.
     */
    Optional<Command> find() {
        return SearchPath.programs("python3").stream()
                .map(path -> new Command(List.of(path.toString(), "-I"), SearchPath.ENVIRONMENT))
                .map(this::itself)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Command> itself(Command python) {
        try {
            Captured said = runner.capture(Launch.of(python.with("-c", QUESTION), folder));
            String executable = said.output().strip();
            return said.ended().ok() && executable.startsWith("/")
                    ? Optional.of(new Command(List.of(executable, "-I"), SearchPath.ENVIRONMENT))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Saves every later run the compilation; a failure only costs time. */
    static void compile(Command python, Path sources, ProcessRunner runner) {
        try {
            runner.run(
                    Launch.of(python.with("-m", "compileall", "-q", sources.toString()), sources));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
