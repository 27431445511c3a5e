package org.mvidarr.download;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Keeps one run and its row together: writes how far it is, at most twice a second, shows that the
 * server lives, and notices when the run has to end. Used by the one thread that runs the download.
 */
final class Pulse {
    private static final long WRITE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final long id;
    private final Attempts attempts;
    private final Staging staging;
    private final BooleanSupplier letGo;
    private long lastWord = System.nanoTime();
    private Phase phase = Phase.FETCH;
    private boolean lost;
    private boolean diskFull;

    /**
     * @param letGo whether somebody wants the run to end
     */
    Pulse(long id, Attempts attempts, Staging staging, BooleanSupplier letGo) {
        this.id = id;
        this.attempts = attempts;
        this.staging = staging;
        this.letGo = letGo;
    }

    void progress(DownloadProgress now) {
        boolean news = now.phase() != phase;
        if (news || System.nanoTime() - lastWord >= WRITE_NANOS) {
            phase = now.phase();
            lastWord = System.nanoTime();
            lost |= !attempts.progress(id, now);
        }
    }

    /** Whether it may go on to the next phase. */
    boolean enter(Phase next) {
        phase = next;
        lastWord = System.nanoTime();
        lost |= !attempts.enter(id, next);
        return !stop();
    }

    boolean stop() {
        if (System.nanoTime() - lastWord >= BEAT_NANOS) {
            lastWord = System.nanoTime();
            lost |= !attempts.beat(id);
            diskFull |= phase != Phase.CHECK && staging.isShort();
        }
        return lost || diskFull || letGo.getAsBoolean();
    }

    boolean diskIsFull() {
        return diskFull;
    }
}
