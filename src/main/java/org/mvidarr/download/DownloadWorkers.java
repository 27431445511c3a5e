package org.mvidarr.download;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import org.mvidarr.platform.Signal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The virtual threads of this server that work off the download queue, as many as may ever run at
 * once, and one more that looks after downloads of servers that have died.
 */
@ApplicationScoped
public class DownloadWorkers {
    private static final System.Logger LOG = System.getLogger("org.mvidarr.download");
    private static final long LOOK_MILLIS = 2_000;
    private static final long RECOVER_MILLIS = 10_000;
    private static final Duration GOODBYE = Duration.ofSeconds(8);

    @Resource ContextService contexts;
    @Inject DownloadRun runner;
    @Inject Attempts attempts;
    @Inject Staging staging;
    @Inject DownloadSettings settings;

    /** Downloads this server has its hands on, and whether it has to let go of them. */
    private final Map<Long, AtomicBoolean> running = new ConcurrentHashMap<>();

    private final Semaphore news = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean closing;

    void start(@Observes Startup event) {
        Executor inApplication = contexts.currentContextExecutor();
        // Before anything is claimed: rows in this server's name are those of its predecessor.
        begin(
                "download-recovery",
                () ->
                        inApplication.execute(
                                () -> {
                                    quietly(this::clearUp);
                                    for (int i = 0; i < DownloadLimits.MOST_AT_ONCE; i++) {
                                        int number = i;
                                        begin(
                                                "download-" + i,
                                                () -> inApplication.execute(() -> work(number)));
                                    }
                                    while (pause(RECOVER_MILLIS)) {
                                        quietly(() -> attempts.takeBack(false));
                                    }
                                }));
    }

    /** While there still is a database to write to, which at the end of the beans there is not. */
    void stop(@Observes Shutdown event) {
        closing = true;
        closed.countDown();
        List<Thread> all;
        synchronized (threads) {
            all = List.copyOf(threads);
        }
        news.release(all.size());
        long deadline = System.nanoTime() + GOODBYE.toNanos();
        try {
            for (Thread thread : all) {
                // The recovery thread sleeps; it holds nothing and is simply left behind.
                if (!thread.getName().equals("download-recovery")) {
                    thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void signalled(@Observes Signal signal) {
        if (!signal.received() || closing) {
            return;
        }
        if (signal.topic().equals(DownloadQueue.WAKE)) {
            news.release();
        } else if (signal.topic().equals(DownloadQueue.LET_GO)) {
            letGo(Long.parseLong(signal.text()));
            news.release();
        }
    }

    private void letGo(long id) {
        AtomicBoolean flag = running.get(id);
        if (flag != null) {
            flag.set(true);
        } else {
            quietly(() -> runner.clearIfOver(id));
        }
    }

    private void clearUp() {
        int back = attempts.takeBack(true);
        if (back > 0) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0} downloads of a server that was killed are in line again",
                    back);
        }
        staging.left().forEach(runner::clearIfOver);
    }

    /**
     * @param number from 0; those beyond what may run at once wait until that is raised
     */
    private void work(int number) {
        while (!closing) {
            try {
                if (number >= settings.atOnce()) {
                    pause(LOOK_MILLIS);
                } else if (!workOnce()) {
                    boolean woken = news.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    if (woken) {
                        news.drainPermits();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (closing) {
                    return;
                }
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The download queue cannot be worked off at the moment",
                        e);
                pause(LOOK_MILLIS);
            }
        }
    }

    /** False when there is nothing to do. */
    private boolean workOnce() {
        Optional<Claim> claim = attempts.claim(Set.copyOf(running.keySet()));
        if (claim.isEmpty()) {
            return false;
        }
        AtomicBoolean flag = new AtomicBoolean();
        running.put(claim.get().id(), flag);
        try {
            runner.run(claim.get(), flag::get, () -> closing);
        } finally {
            running.remove(claim.get().id());
        }
        return true;
    }

    private void begin(String name, Runnable work) {
        Thread thread = Thread.ofVirtual().name(name).unstarted(work);
        synchronized (threads) {
            threads.add(thread);
        }
        thread.start();
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Downloads of other servers could not be looked after",
                    e);
        }
    }

    /** False when this server is about to stop. */
    private boolean pause(long millis) {
        try {
            return !closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
