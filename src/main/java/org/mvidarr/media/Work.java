package org.mvidarr.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The terms one piece of work runs on.
 *
 * @param folder exists, belongs to this piece of work alone and is cleared away by whoever gave it;
 *     never beside the film
 * @param stopWhen true ends the work within a second or two
 */
record Work(Path folder, Duration limit, boolean heavy, BooleanSupplier stopWhen) {
    static Work light(Path folder, Duration limit, BooleanSupplier stopWhen) {
        return new Work(folder, limit, false, stopWhen);
    }

    static Work heavy(Path folder, Duration limit, BooleanSupplier stopWhen) {
        return new Work(folder, limit, true, stopWhen);
    }
}
