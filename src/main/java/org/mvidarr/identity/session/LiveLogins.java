package org.mvidarr.identity.session;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Look;
import org.mvidarr.identity.Role;
import org.mvidarr.identity.SignedIn;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Looks a login up for every request of a browser. Plain JDBC without a transaction, because every
 * picture of a page pays for it: through the entity manager it took a millisecond of CPU.
 */
@ApplicationScoped
public class LiveLogins {
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);
    private static final String LIVE =
            """
            select u.id, u.username, u.role, u.scheme, u.accent, u.density, u.login_epoch,
                s.last_seen_at, s.token_hash, s.token_seen
            from login_session s join app_user u on u.id = s.user_id
            where s.id = ? and u.active and u.login_epoch = s.login_epoch and s.expires_at > ?
                and (s.token_hash is not null or s.last_seen_at > ?)
            """;

    @Resource(lookup = "jdbc/mvidarr")
    DataSource database;

    @Inject LoginSessions sessions;
    @Inject Clock clock;

    /** What is found of a login. */
    private record Found(
            SignedIn caller, Instant lastSeenAt, @Nullable String tokenHash, boolean tokenSeen) {
        /** Whether the browser shows the newest token for the first time. */
        boolean arrives(@Nullable String shown) {
            return !tokenSeen && shown != null && shown.equals(tokenHash);
        }
    }

    /**
     * Who is signed in by this row, as his account is now; empty when it holds no more.
     *
     * @param shown hash of the token the browser sends along; null when it sends none
     */
    public Optional<SignedIn> caller(UUID id, Visitor visitor, @Nullable String shown) {
        Instant now = clock.instant();
        Optional<Found> found = find(id, now, now.minus(sessions.idle()));
        found.ifPresent(
                login -> {
                    boolean arrives = login.arrives(shown);
                    if (arrives || login.lastSeenAt().plus(SEEN_STEP).isBefore(now)) {
                        sessions.seen(id, visitor, arrives);
                    }
                });
        return found.map(Found::caller);
    }

    private Optional<Found> find(UUID id, Instant now, Instant idle) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LIVE)) {
            statement.setObject(1, id);
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setObject(3, idle.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(found(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The login could not be looked up", e);
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        SignedIn caller =
                new SignedIn(
                        row.getLong(1),
                        row.getString(2),
                        Role.valueOf(row.getString(3)),
                        new Look(row.getString(4), row.getString(5), row.getString(6)),
                        row.getInt(7),
                        null);
        return new Found(
                caller,
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getBoolean(10));
    }
}
