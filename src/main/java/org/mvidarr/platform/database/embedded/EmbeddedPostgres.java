package org.mvidarr.platform.database.embedded;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One PostgreSQL cluster in one folder: {@code program/} (unpacked binaries), {@code data/} (the
 * cluster), {@code port} and {@code password} (both readable by the owner only), {@code
 * server.log}. It listens on loopback alone. A PostgreSQL left running by a killed server is taken
 * over; one that was started or taken over is stopped when the JVM ends, after the application has
 * let go of its connections.
 */
final class EmbeddedPostgres {
    static final String USER = "mvidarr";

    private static final Logger LOG = System.getLogger("org.mvidarr.database");

    /**
     * Disks without moving parts, and many short queries at a time: a helper process costs more
     * than it saves.
     */
    private static final String PLANNING =
            "-c random_page_cost=1.1 -c max_parallel_workers_per_gather=0";

    private static final Duration QUIESCE = Duration.ofSeconds(20);
    private static final Map<Path, EmbeddedPostgres> RUNNING = new ConcurrentHashMap<>();

    private final Path folder;
    private final PostgresProgram program;
    private final String password;
    private final int port;

    private EmbeddedPostgres(Path folder, PostgresProgram program, String password, int port) {
        this.folder = folder;
        this.program = program;
        this.password = password;
        this.port = port;
    }

    /**
     * The running PostgreSQL of this folder, started when it is not there yet (seconds the first
     * time).
     */
    static EmbeddedPostgres in(Path folder) throws SQLException {
        try {
            return RUNNING.computeIfAbsent(folder, EmbeddedPostgres::start);
        } catch (StartFailed e) {
            throw new SQLException(e.getMessage(), "08001", e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?ApplicationName=mvidarr";
    }

    String password() {
        return password;
    }

    private static EmbeddedPostgres start(Path folder) {
        try {
            Files.createDirectories(folder);
            PostgresProgram program = PostgresProgram.unpackedIn(folder);
            String password = initialise(folder, program);
            EmbeddedPostgres postgres =
                    new EmbeddedPostgres(folder, program, password, port(folder));
            postgres.startOrTakeOver();
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop, "stop PostgreSQL"));
            return postgres;
        } catch (IOException e) {
            throw new StartFailed(
                    "The embedded PostgreSQL cannot be started in "
                            + folder
                            + ": "
                            + e.getMessage(),
                    e);
        }
    }

    private static String initialise(Path folder, PostgresProgram program) throws IOException {
        Path secret = folder.resolve("password");
        Path data = folder.resolve("data");
        if (Files.exists(data.resolve("PG_VERSION")) && Files.exists(secret)) {
            return Files.readString(secret).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.deleteIfExists(secret);
        Files.createFile(
                secret,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, password + "\n");
        program.run(
                "initdb",
                List.of(
                        "-D",
                        data.toString(),
                        "-U",
                        USER,
                        "-A",
                        "scram-sha-256",
                        "--pwfile=" + secret,
                        "-E",
                        "UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"));
        LOG.log(Level.INFO, "Created the embedded PostgreSQL in {0}", folder);
        return password;
    }

    /** The port is kept, so that a PostgreSQL that outlived its server is found again. */
    private static int port(Path folder) throws IOException {
        Path file = folder.resolve("port");
        if (Files.exists(file) && Files.exists(folder.resolve("data/postmaster.pid"))) {
            return Integer.parseInt(Files.readString(file).strip());
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(file, free.getLocalPort() + "\n");
            return free.getLocalPort();
        }
    }

    private void startOrTakeOver() throws IOException {
        if (answers()) {
            LOG.log(
                    Level.INFO,
                    "Took over the embedded PostgreSQL that was still running on port {0}",
                    text(port));
            return;
        }
        program.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-w",
                        "-t",
                        "60",
                        "-D",
                        folder.resolve("data").toString(),
                        "-l",
                        folder.resolve("server.log").toString(),
                        "-o",
                        "-p "
                                + port
                                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c"
                                + " max_connections=120 -c shared_buffers=128MB -c"
                                + " max_wal_size=512MB -c log_min_messages=warning -c"
                                + " timezone=UTC "
                                + PLANNING));
        LOG.log(
                Level.INFO,
                "Embedded PostgreSQL runs on port {0}, data in {1}",
                text(port),
                folder.resolve("data"));
    }

    private boolean answers() {
        if (!Files.exists(folder.resolve("data/postmaster.pid"))) {
            return false;
        }
        try (Connection connection = DriverManager.getConnection(url(), USER, password)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private void stop() {
        awaitQuiet();
        try {
            program.run(
                    "pg_ctl",
                    List.of("stop", "-w", "-m", "fast", "-D", folder.resolve("data").toString()));
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "The embedded PostgreSQL did not stop cleanly: {0}",
                    e.getMessage());
        }
    }

    /** The server stops in another shutdown hook and still writes; PostgreSQL must go last. */
    private void awaitQuiet() {
        long deadline = System.nanoTime() + QUIESCE.toNanos();
        try (Connection connection = DriverManager.getConnection(url(), USER, password);
                Statement statement = connection.createStatement()) {
            while (System.nanoTime() < deadline && others(statement) > 0) {
                Thread.sleep(100);
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "PostgreSQL was gone already", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int others(Statement statement) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery(
                        "select count(*) from pg_stat_activity where backend_type = 'client"
                                + " backend' and pid <> pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String text(int port) {
        return Integer.toString(port);
    }

    private static final class StartFailed extends RuntimeException {
        StartFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
