package org.mvidarr.platform.database;

import org.mvidarr.platform.Refusal;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Text that PostgreSQL cannot hold: a zero byte. No field of any form is meant to take one, so it
 * is answered for all of them at once, where the database says no.
 */
public final class Unstorable {
    /** Not of the encoding, in text; not to be translated, in JSON. */
    private static final Set<String> STATES = Set.of("22021", "22P05");

    private Unstorable() {}

    /** The refusal that a fault amounts to, if it is of this kind. */
    public static Optional<Refusal> in(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && STATES.contains(sql.getSQLState())) {
                return Optional.of(new Refusal.Invalid(null, "text"));
            }
        }
        return Optional.empty();
    }
}
