package org.mvidarr.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mvidarr.platform.DataFolder;
import org.mvidarr.platform.database.DatabaseFacts;

import java.nio.file.Files;
import java.nio.file.Path;

/** What can be said of this installation to dashboards. */
@ApplicationScoped
class Installation {
    static final String NAME = "MVidarr";
    static final String BRANCH = "main";

    @Inject Build build;
    @Inject Welcome welcome;
    @Inject DataFolder data;
    @Inject DatabaseFacts database;

    @Inject
    @ConfigProperty(name = "SERVER_ID", defaultValue = "localhost")
    String serverId;

    String instance() {
        return serverId;
    }

    /**
     * @param withPaths whether the reader may know where things lie on the machine
     */
    SystemStatus status(boolean withPaths) {
        String system = System.getProperty("os.name");
        return new SystemStatus(
                NAME,
                serverId,
                build.version(),
                build.time(),
                false,
                true,
                "root".equals(System.getProperty("user.name")),
                false,
                withPaths ? System.getProperty("user.dir") : "",
                withPaths ? data.root().toString() : "",
                system,
                System.getProperty("os.version"),
                false,
                system.equals("Linux"),
                system.startsWith("Mac"),
                system.startsWith("Windows"),
                Files.exists(Path.of("/.dockerenv")) || Files.exists(Path.of("/run/.containerenv")),
                "console",
                BRANCH,
                "postgreSQL",
                database.serverVersion(),
                schema(),
                "forms",
                "",
                "Java",
                Runtime.version().toString(),
                welcome.started(),
                build.version(),
                "",
                "external",
                "");
    }

    private long schema() {
        try {
            return Long.parseLong(database.schemaVersion());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
