package org.mvidarr.identity.audit;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Audited;

import java.time.Instant;

/**
 * A line to be written, within the bounds of its columns.
 *
 * @param detail a JSON object
 */
record Entry(
        Instant at,
        Whence who,
        String action,
        @Nullable String target,
        Audited.Outcome outcome,
        String detail) {}
