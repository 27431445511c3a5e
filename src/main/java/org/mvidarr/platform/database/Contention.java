package org.mvidarr.platform.database;

import jakarta.persistence.OptimisticLockException;

import org.mvidarr.platform.Refusal;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Faults that only mean that somebody else was at the same rows at the same time, where no door has
 * said so better.
 */
public final class Contention {
    /** A deadlock, which PostgreSQL has ended; a serialization failure; a lock not got in time. */
    private static final Set<String> BUSY = Set.of("40P01", "40001", "55P03");

    /** Made twice at once, or used while it was being deleted. */
    private static final Set<String> TAKEN = Set.of("23505", "23503");

    private Contention() {}

    /** The refusal that a fault amounts to, if it is of this kind. */
    public static Optional<Refusal> in(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return Optional.of(new Refusal.Conflict("changed-meanwhile"));
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                if (BUSY.contains(sql.getSQLState())) {
                    return Optional.of(new Refusal.Unavailable("busy"));
                }
                if (TAKEN.contains(sql.getSQLState())) {
                    return Optional.of(new Refusal.Conflict("taken-meanwhile"));
                }
            }
        }
        return Optional.empty();
    }
}
