package org.mvidarr.platform.process;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process and all it has started, ended together. */
final class ProcessTree {
    private static final long GRACE_MILLIS = 2_000;

    private ProcessTree() {}

    /**
     * Asks all of them to end, the youngest first, because a parent that ends first leaves children
     * that nobody finds any more; two seconds later those still there are killed.
     */
    static void end(Process process) {
        List<ProcessHandle> all =
                Stream.concat(
                                process.descendants().toList().reversed().stream(),
                                Stream.of(process.toHandle()))
                        .toList();
        all.forEach(ProcessHandle::destroy);
        awaitEnd(all);
        Stream.concat(process.descendants(), all.stream()).forEach(ProcessHandle::destroyForcibly);
        awaitKilled(process);
    }

    private static void awaitEnd(List<ProcessHandle> all) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS);
        boolean interrupted = false;
        while (System.nanoTime() < deadline && all.stream().anyMatch(ProcessHandle::isAlive)) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitKilled(Process process) {
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
