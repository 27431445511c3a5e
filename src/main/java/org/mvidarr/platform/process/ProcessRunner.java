package org.mvidarr.platform.process;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mvidarr.platform.process.Ended.How;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs other programs and waits for them. The calling thread is where their output is used and
 * where they are asked to stop; when it is interrupted the process is ended and the interruption
 * kept. Thread-safe. Without CDI it works as constructed.
 */
@ApplicationScoped
public class ProcessRunner {
    @Inject
    @ConfigProperty(name = "MVIDARR_HEAVY_PROCESSES")
    Optional<Integer> configuredHeavy = Optional.empty();

    private final Starter starter = new Starter();
    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;
    private Semaphore heavy = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    @PostConstruct
    void limit() {
        configuredHeavy
                .filter(places -> places > 0)
                .ifPresent(places -> heavy = new Semaphore(places, true));
    }

    void begin(@Observes Startup event) {
        Thread.ofVirtual().name("leftover processes").start(Leftovers::end);
    }

    /** Ends all that runs; for its callers it was stopped. */
    @PreDestroy
    void close() {
        closing = true;
        running.parallelStream().forEach(ProcessTree::end);
        starter.close();
    }

    /**
     * Runs a program to its end, however that comes; nothing of it is left when this returns.
     *
     * @throws IOException when it cannot be started at all
     */
    public Ended run(Launch launch) throws IOException {
        long began = System.nanoTime();
        try {
            if (!launch.heavy()) {
                return runNow(launch);
            }
            if (!waitForPlace(launch)) {
                return stoppedBefore(began);
            }
            try {
                return runNow(launch);
            } finally {
                heavy.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stoppedBefore(began);
        }
    }

    /** Runs a program and keeps its standard output, as much as the launch allows. */
    public Captured capture(Launch launch) throws IOException {
        StringBuilder text = new StringBuilder();
        Ended ended = run(launch.eachLine(line -> text.append(line).append('\n')));
        return new Captured(ended, text.toString());
    }

    private boolean waitForPlace(Launch launch) throws InterruptedException {
        while (!launch.stopWhen().getAsBoolean()) {
            if (heavy.tryAcquire(Watch.POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    private Ended runNow(Launch launch) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = starter.start(launch);
        running.add(process);
        try {
            Output output = new Output(process, launch.outputLimit());
            How how = new Watch(process, output, launch).untilTheEnd();
            if (how != How.EXITED) {
                ProcessTree.end(process);
            }
            if (how != How.EXITED || closing) {
                return new Ended(
                        how == How.EXITED ? How.STOPPED : how,
                        -1,
                        since(began),
                        output.lastWords());
            }
            return new Ended(how, process.waitFor(), since(began), output.lastWords());
        } finally {
            running.remove(process);
            if (process.isAlive()) {
                ProcessTree.end(process);
            }
        }
    }

    private static Ended stoppedBefore(long began) {
        return new Ended(How.STOPPED, -1, since(began), "");
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
