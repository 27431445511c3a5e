package org.mvidarr.library;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;

import org.hibernate.exception.ConstraintViolationException;
import org.mvidarr.platform.Refusal;

import java.sql.SQLException;
import java.util.Set;

/** What the database says no to, in words for whoever asked. */
final class Saved {
    /** Deadlock, serialization, lock not available: another try will do. */
    private static final Set<String> BUSY = Set.of("40P01", "40001", "55P03");

    private Saved() {}

    /**
     * Writes what has been done so far.
     *
     * @throws Refusal.Conflict when somebody else was faster
     * @throws Refusal.Invalid when it refers to something that is not there
     */
    static void flush(EntityManager entityManager) {
        try {
            entityManager.flush();
        } catch (OptimisticLockException e) {
            throw new Refusal.Conflict("library.changed-meanwhile");
        } catch (ConstraintViolationException e) {
            throw refusal(e);
        } catch (PersistenceException e) {
            if (isBusy(e)) {
                throw new Refusal.Conflict("library.changed-meanwhile");
            }
            throw e;
        }
    }

    private static Refusal refusal(ConstraintViolationException e) {
        return switch (String.valueOf(e.getConstraintName())) {
            case "artist_quality_profile" ->
                    new Refusal.Invalid("qualityProfileId", "library.no-profile");
            case "artist_root_folder" -> new Refusal.Invalid("rootFolderId", "library.no-root");
            default -> new Refusal.Conflict("library.changed-meanwhile");
        };
    }

    private static boolean isBusy(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && BUSY.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
