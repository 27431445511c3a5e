package org.mvidarr.jobs;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Virtual threads, but never more of them at work than allowed: db-scheduler's own limit does not
 * hold with an unbounded executor. Each task runs in the application's context.
 */
final class BoundedExecutor extends AbstractExecutorService {
    private final Semaphore places;
    private final Executor context;
    private volatile boolean closed;

    BoundedExecutor(int atOnce, Executor context) {
        this.places = new Semaphore(atOnce);
        this.context = context;
    }

    @Override
    public void execute(Runnable task) {
        Thread.ofVirtual()
                .name("job-slice")
                .start(
                        () -> {
                            try {
                                places.acquire();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                                return;
                            }
                            try {
                                context.execute(task);
                            } finally {
                                places.release();
                            }
                        });
    }

    @Override
    public void shutdown() {
        closed = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        closed = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return closed;
    }

    @Override
    public boolean isTerminated() {
        return closed;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return closed;
    }
}
