package org.mvidarr.platform.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds what a killed server left running. Each process we start, and what it starts in turn,
 * carries an entry in its environment that names the JVM by process namespace, id and start time;
 * when that JVM is gone the process is an orphan. Linux only; elsewhere nothing is found.
 */
final class Leftovers {
    static final String MARK = "MVIDARR_STARTED_BY";
    static final String OURS = mark(ProcessHandle.current());

    private static final System.Logger LOG = System.getLogger(Leftovers.class.getName());

    private Leftovers() {}

    /** Kills every orphan of this machine that may be read by this user. */
    static void end() {
        ProcessHandle.allProcesses()
                .filter(process -> markOf(process).filter(Leftovers::ownerIsGone).isPresent())
                .forEach(Leftovers::end);
    }

    private static void end(ProcessHandle orphan) {
        if (orphan.destroyForcibly()) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "Ended process {0}, left by a server that was killed",
                    Long.toString(orphan.pid()));
        }
    }

    private static Optional<String> markOf(ProcessHandle process) {
        try {
            Path file = Path.of("/proc", Long.toString(process.pid()), "environ");
            String environment = Files.readString(file, StandardCharsets.ISO_8859_1);
            return Arrays.stream(environment.split("\0"))
                    .filter(entry -> entry.startsWith(MARK + "="))
                    .map(entry -> entry.substring(MARK.length() + 1))
                    .findFirst();
        } catch (IOException | SecurityException e) {
            return Optional.empty();
        }
    }

    private static boolean ownerIsGone(String mark) {
        String[] parts = mark.split("/");
        if (parts.length != 3 || !parts[0].equals(namespace())) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(parts[1]))
                .filter(owner -> mark(owner).equals(mark))
                .isEmpty();
    }

    private static String mark(ProcessHandle process) {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        return namespace() + "/" + process.pid() + "/" + start.toEpochMilli();
    }

    /** A process id means something only in its namespace; containers on one host have several. */
    private static String namespace() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "unknown";
        }
    }
}
