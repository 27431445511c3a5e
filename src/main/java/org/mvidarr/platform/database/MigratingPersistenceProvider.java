package org.mvidarr.platform.database;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitInfo;

import org.flywaydb.core.Flyway;
import org.hibernate.jpa.HibernatePersistenceProvider;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

/**
 * Brings the schema up to date before Hibernate validates its mappings against it. The container
 * builds the entity manager factory before any CDI observer runs, so this is the only place early
 * enough. A database that is not there yet is waited for: servers and databases are started in any
 * order.
 */
public final class MigratingPersistenceProvider extends HibernatePersistenceProvider {
    private static final Logger LOG = System.getLogger("org.mvidarr.database");
    private static final long PAUSE_MILLIS = 3_000;

    @Override
    public EntityManagerFactory createContainerEntityManagerFactory(
            PersistenceUnitInfo unit, Map<?, ?> settings) {
        migrate(unit.getJtaDataSource());
        return super.createContainerEntityManagerFactory(unit, settings);
    }

    private static void migrate(DataSource database) {
        awaitDatabase(database);
        var result =
                Flyway.configure(MigratingPersistenceProvider.class.getClassLoader())
                        .dataSource(database)
                        .locations("classpath:db/migration")
                        .failOnMissingLocations(true)
                        // The server's own tables (sessions, job store) may be in the schema before
                        // ours.
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load()
                        .migrate();
        LOG.log(
                Level.INFO,
                "Database schema is at version {0} ({1} migrations applied now)",
                result.targetSchemaVersion == null
                        ? result.initialSchemaVersion
                        : result.targetSchemaVersion,
                result.migrationsExecuted);
    }

    private static void awaitDatabase(DataSource database) {
        while (true) {
            try (Connection connection = database.getConnection()) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException e) {
                LOG.log(
                        Level.WARNING,
                        "The database cannot be reached yet, trying again every {0} s: {1}",
                        PAUSE_MILLIS / 1000,
                        rootMessage(e));
            }
            pause();
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the database", e);
        }
    }
}
