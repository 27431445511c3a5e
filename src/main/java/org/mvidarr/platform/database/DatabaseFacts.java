package org.mvidarr.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/** What the database says of itself. */
@ApplicationScoped
public class DatabaseFacts {
    private static final int SECONDS = 3;

    @Resource(lookup = "jdbc/mvidarr")
    DataSource database;

    /** Whether it answers within three seconds. */
    public boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Such as "18.6"; a question mark when it does not answer. */
    public String serverVersion() {
        return ask("show server_version");
    }

    /** The newest migration applied. */
    public String schemaVersion() {
        return ask(
                "select version from flyway_schema_history where success and version is not null"
                        + " order by installed_rank desc limit 1");
    }

    private String ask(String question) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getString(1) : "?";
        } catch (SQLException e) {
            return "?";
        }
    }
}
