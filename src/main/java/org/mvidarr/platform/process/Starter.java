package org.mvidarr.platform.process;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Starts processes so that they die with this JVM, even when that is killed: {@code setpriv} asks
 * the kernel to kill the child at the death of its parent. To the kernel the parent is the thread
 * that started it, and pool threads and carriers of virtual threads come and go; so all are started
 * by one thread that lives as long as the application. Where there is no {@code setpriv}, and for
 * what children start themselves, {@link Leftovers} cleans up at the next start.
 */
final class Starter implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Starter.class.getName());
    private static final List<String> DIE_WITH_PARENT =
            List.of("/usr/bin/setpriv", "--pdeathsig", "KILL", "--");

    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    work -> Thread.ofPlatform().daemon().name("process starter").unstarted(work));
    private @Nullable List<String> prefix;

    /**
     * @throws IOException when the program cannot be started
     * @throws InterruptedException when the caller is interrupted meanwhile; then nothing runs
     */
    Process start(Launch launch) throws IOException, InterruptedException {
        Future<Process> start = thread.submit(() -> startHere(launch));
        try {
            return start.get();
        } catch (ExecutionException e) {
            throw new IOException("Cannot start " + launch.command().name() + ": " + reason(e), e);
        } catch (InterruptedException e) {
            start.cancel(true);
            throw e;
        }
    }

    private static @Nullable String reason(ExecutionException e) {
        return e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private Process startHere(Launch launch) throws IOException, InterruptedException {
        List<String> known = prefix;
        if (known == null) {
            known = usablePrefix();
            prefix = known;
        }
        Path program = Path.of(launch.command().words().getFirst());
        if (!program.isAbsolute() || !Files.isExecutable(program)) {
            throw new IOException("No such program: " + program);
        }
        List<String> words = new ArrayList<>(known);
        words.addAll(launch.command().words());
        ProcessBuilder builder = new ProcessBuilder(words).directory(launch.folder().toFile());
        builder.environment().clear();
        builder.environment().putAll(launch.command().environment());
        builder.environment().put(Leftovers.MARK, Leftovers.OURS);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static List<String> usablePrefix() throws IOException, InterruptedException {
        if (Files.isExecutable(Path.of(DIE_WITH_PARENT.getFirst()))) {
            List<String> trial = new ArrayList<>(DIE_WITH_PARENT);
            trial.add("/bin/true");
            Process process =
                    new ProcessBuilder(trial)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return DIE_WITH_PARENT;
            }
            process.destroyForcibly();
        }
        LOG.log(
                System.Logger.Level.INFO,
                "There is no usable setpriv: programs left by a killed server end at its next start"
                        + " only");
        return List.of();
    }
}
