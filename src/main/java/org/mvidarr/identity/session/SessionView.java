package org.mvidarr.identity.session;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A browser that is signed in, as its owner and administrators see it.
 *
 * @param device what the browser says it is
 * @param address where its last requests came from
 * @param lastSeenAt to the minute
 * @param expiresAt when it must sign in again at the latest
 * @param remembered whether it stays signed in when it is closed
 * @param current whether this very request came from it
 */
public record SessionView(
        UUID id,
        String device,
        String address,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt,
        boolean remembered,
        boolean current) {
    static SessionView of(LoginSession session, @Nullable UUID current) {
        return new SessionView(
                session.id,
                Device.of(session.userAgent).text(Locale.ENGLISH),
                session.address,
                session.createdAt,
                session.lastSeenAt,
                session.expiresAt,
                session.tokenHash != null,
                session.id.equals(current));
    }
}
