package org.mvidarr.platform.process;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Reads what a process writes, on threads of its own, and never keeps more than a bounded part: a
 * process may write faster than its lines are used, or for ever.
 */
final class Output {
    private static final int QUEUED_LINES = 512;
    private static final int LINE = 1 << 20;
    private static final int TAIL = 8_192;

    private final BlockingQueue<Line> lines = new ArrayBlockingQueue<>(QUEUED_LINES);
    private final StringBuilder tail = new StringBuilder();
    private final long limit;
    private final Thread standard;
    private final Thread error;
    private volatile boolean overflowed;

    /** A line, or the end of all lines when there is no text. */
    record Line(@Nullable String text) {}

    Output(Process process, long limit) {
        this.limit = limit;
        standard = Thread.ofVirtual().start(() -> readLines(process.getInputStream()));
        error = Thread.ofVirtual().start(() -> readTail(process.getErrorStream()));
    }

    boolean overflowed() {
        return overflowed;
    }

    /** The next line; null when none came in that time. */
    @Nullable Line next(long millis) throws InterruptedException {
        return lines.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** The end of standard error, once both readers are done or have been given a moment. */
    String lastWords() {
        standard.interrupt();
        try {
            error.join(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (tail) {
            return tail.toString();
        }
    }

    private void readLines(InputStream stream) {
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            split(reader);
            lines.put(new Line(null));
        } catch (IOException e) {
            lines.offer(new Line(null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void split(Reader reader) throws IOException, InterruptedException {
        StringBuilder line = new StringBuilder();
        char[] some = new char[8_192];
        long total = 0;
        for (int count = reader.read(some); count >= 0; count = reader.read(some)) {
            total += count;
            if (total > limit) {
                overflowed = true;
                return;
            }
            for (int i = 0; i < count; i++) {
                if (some[i] == '\n' || some[i] == '\r' || line.length() == LINE) {
                    put(line);
                }
                if (some[i] != '\n' && some[i] != '\r') {
                    line.append(some[i]);
                }
            }
        }
        put(line);
    }

    private void put(StringBuilder line) throws InterruptedException {
        if (!line.isEmpty()) {
            lines.put(new Line(line.toString()));
            line.setLength(0);
        }
    }

    private void readTail(InputStream stream) {
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            char[] some = new char[2_048];
            for (int count = reader.read(some); count >= 0; count = reader.read(some)) {
                synchronized (tail) {
                    tail.append(some, 0, count);
                    tail.delete(0, Math.max(0, tail.length() - TAIL));
                }
            }
        } catch (IOException e) {
            // The process was ended while it spoke; what was read so far is what there is.
            Thread.yield();
        }
    }
}
