package org.mvidarr.identity.audit;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Audited.Outcome;

import java.time.Instant;
import java.util.Map;

/**
 * One deed, as the log tells it.
 *
 * @param userId who did it; null for somebody unknown and for the program itself
 * @param username his name at that time, also when the account is gone
 * @param keyPrefix the API key that stood in for him; null when he came himself
 * @param address where the request came from; null for the program itself
 * @param detail what else is known; after a change {@code before} and {@code after}
 */
public record AuditEvent(
        long id,
        Instant at,
        @Nullable Long userId,
        @Nullable String username,
        @Nullable String keyPrefix,
        String action,
        @Nullable String target,
        Outcome outcome,
        @Nullable String address,
        Map<String, Object> detail) {}
