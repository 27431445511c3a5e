package org.mvidarr.platform.database.embedded;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL programs, unpacked once from the jar of the platform. They refuse to run as root,
 * so for root they are started in a user namespace of their own, where root has no name.
 */
final class PostgresProgram {
    private static final int TIMEOUT_SECONDS = 120;

    private final Path home;
    private final List<String> prefix;

    private PostgresProgram(Path home, List<String> prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    static PostgresProgram unpackedIn(Path folder) throws IOException {
        String archive = "postgres-" + platform() + ".txz";
        Path home = folder.resolve("program");
        if (!Files.exists(home.resolve("complete"))) {
            unpack(archive, home);
            Files.createFile(home.resolve("complete"));
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        return new PostgresProgram(home, root ? List.of("unshare", "-U", "--") : List.of());
    }

    /**
     * Runs one of the programs to its end.
     *
     * @throws IOException with the program's last words when it fails or takes over two minutes
     */
    void run(String name, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(name).toString());
        command.addAll(arguments);
        Path output = Files.createTempFile("postgres-", ".out");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(name + " did not end within " + TIMEOUT_SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException(name + " failed: " + Files.readString(output).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(name + " was interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String platform() throws IOException {
        return switch (System.getProperty("os.name") + "/" + System.getProperty("os.arch")) {
            case "Linux/amd64" -> "linux-x86_64";
            case "Linux/aarch64" -> "linux-arm_64";
            default ->
                    throw new IOException(
                            "There is no embedded PostgreSQL for "
                                    + System.getProperty("os.name")
                                    + " on "
                                    + System.getProperty("os.arch")
                                    + "; set DB_URL to a PostgreSQL of your own");
        };
    }

    private static void unpack(String archive, Path home) throws IOException {
        try (InputStream resource = PostgresProgram.class.getResourceAsStream("/" + archive)) {
            if (resource == null) {
                throw new IOException(archive + " is missing in the server's library folder");
            }
            try (var tar =
                    new TarArchiveInputStream(
                            new XZCompressorInputStream(new BufferedInputStream(resource)))) {
                for (TarArchiveEntry entry = tar.getNextEntry();
                        entry != null;
                        entry = tar.getNextEntry()) {
                    place(tar, entry, home);
                }
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path home)
            throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException(
                    "The PostgreSQL archive names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            boolean runs = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
