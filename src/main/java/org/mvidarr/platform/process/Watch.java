package org.mvidarr.platform.process;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.process.Ended.How;

import java.util.concurrent.TimeUnit;

/** Follows one running process on the calling thread: hands on its lines and keeps its limits. */
final class Watch {
    static final long POLL_MILLIS = 300;
    private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Process process;
    private final Output output;
    private final Launch launch;
    private final long deadline;
    private long asked = System.nanoTime();
    private long gone;

    Watch(Process process, Output output, Launch launch) {
        this.process = process;
        this.output = output;
        this.launch = launch;
        this.deadline = System.nanoTime() + launch.limit().toNanos();
    }

    /** Returns when the process has ended and said all, or with the reason why it must be ended. */
    How untilTheEnd() throws InterruptedException {
        boolean allSaid = false;
        while (process.isAlive() || !(allSaid || lingersTooLong())) {
            How reason = reasonToEnd();
            if (reason != null) {
                return reason;
            }
            if (allSaid) {
                process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } else {
                allSaid = !takeLine();
            }
        }
        return output.overflowed() ? How.TOO_MUCH_OUTPUT : How.EXITED;
    }

    private @Nullable How reasonToEnd() {
        long now = System.nanoTime();
        if (now - deadline > 0) {
            return How.TIMED_OUT;
        }
        if (output.overflowed()) {
            return How.TOO_MUCH_OUTPUT;
        }
        if (now - asked >= TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS)) {
            asked = now;
            return launch.stopWhen().getAsBoolean() ? How.STOPPED : null;
        }
        return null;
    }

    /** False when there will be no more lines. */
    private boolean takeLine() throws InterruptedException {
        Output.Line line = output.next(POLL_MILLIS);
        if (line == null) {
            return true;
        }
        if (line.text() == null) {
            return false;
        }
        launch.lines().accept(line.text());
        return true;
    }

    /** A grandchild may hold the pipe open long after the process is gone; it is not waited for. */
    private boolean lingersTooLong() {
        if (gone == 0) {
            gone = System.nanoTime();
        }
        return System.nanoTime() - gone > LINGER_NANOS;
    }
}
