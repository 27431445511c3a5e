package org.mvidarr.operations;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One record of the server's log, in the shape of the *arr family.
 *
 * @param id larger for newer ones; of use only within one file
 * @param level {@code fatal}, {@code error}, {@code warn}, {@code info} or {@code debug}
 * @param exception the lines that follow, such as a stack; null when there are none
 */
public record LogRecord(
        long id,
        Instant time,
        String level,
        String logger,
        String message,
        @Nullable String exception) {
    /** From the gravest on. */
    static final List<String> LEVELS = List.of("fatal", "error", "warn", "info", "debug");

    /** Whether it is at least as grave. */
    boolean reaches(String least) {
        return LEVELS.indexOf(level) <= LEVELS.indexOf(least);
    }
}
