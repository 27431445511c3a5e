package org.mvidarr.platform.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * The table of answers under an Idempotency-Key. All of it happens in the caller's transaction: a
 * second request under the same key waits in {@link #claim} until the first has ended.
 */
@ApplicationScoped
class KeptAnswers {
    static final Duration KEPT = Duration.ofHours(24);

    /** What is over is taken away by the way, a little each time, and without waiting. */
    private static final String SWEEP =
            """
            delete from kept_answer where ctid in (
              select ctid from kept_answer where made_at < ? limit 20 for update skip locked)
            """;

    /** Takes the key when it is free or over. */
    private static final String CLAIM =
            """
            insert into kept_answer (caller, key, request_hash, made_at) values (?, ?, ?, ?)
            on conflict (caller, key) do update
              set request_hash = excluded.request_hash, made_at = excluded.made_at,
                  status = null, headers = null, body = null
              where kept_answer.made_at < ?
            """;

    private static final String FIND =
            "select request_hash, status, headers::text, body from kept_answer"
                    + " where caller = ? and key = ?";

    private static final String KEEP =
            "update kept_answer set status = ?, headers = ?::jsonb, body = ?"
                    + " where caller = ? and key = ?";

    @Resource(lookup = "jdbc/mvidarr")
    DataSource database;

    @Inject Clock clock;

    /**
     * Takes the key for this request.
     *
     * @return the answer that is there already; empty when the request is to be carried out
     */
    Optional<KeptAnswer> claim(String caller, String key, String requestHash) {
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp over = Timestamp.from(clock.instant().minus(KEPT));
        try (Connection connection = database.getConnection()) {
            update(connection, SWEEP, over);
            boolean taken = update(connection, CLAIM, caller, key, requestHash, now, over) == 1;
            return taken ? Optional.empty() : Optional.of(find(connection, caller, key));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the answer beside the key that was claimed. */
    void keep(String caller, String key, KeptAnswer answer) {
        try (Connection connection = database.getConnection()) {
            update(
                    connection,
                    KEEP,
                    answer.status(),
                    answer.headers().toString(),
                    answer.body(),
                    caller,
                    key);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeptAnswer find(Connection connection, String caller, String key)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, caller);
            statement.setString(2, key);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("The key is neither free nor taken");
                }
                return new KeptAnswer(
                        rows.getString(1),
                        rows.getInt(2),
                        json(rows.getString(3)),
                        rows.getBytes(4));
            }
        }
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static int update(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
