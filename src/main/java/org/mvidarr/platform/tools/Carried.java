package org.mvidarr.platform.tools;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Confined;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An archive that travels in the application, unpacked once into a folder named after its content.
 * It lies in {@code carried/} beside our {@code classes/}, which holds for {@code WEB-INF} as well
 * as for {@code target}.
 */
final class Carried {
    private static final System.Logger LOG = System.getLogger(Carried.class.getName());
    private static final String OWN_CLASS = "classes/org/mvidarr/platform/tools/Carried.class";
    private static final String UNPACKING = ".unpacking-";
    private static final String ARCHIVE = ".archive-";
    private static final Duration AT_WORK = Duration.ofHours(1);

    private final Path tools;
    private final String name;
    private final URL archive;

    /**
     * @param tools the folder everything is unpacked below
     * @param archive file name within {@code carried/}; the folder is named after it
     */
    Carried(Path tools, String archive) throws IOException {
        this.tools = tools;
        this.name = archive.substring(0, archive.lastIndexOf('.'));
        this.archive = beside(archive);
    }

    /**
     * The folder with the unpacked archive; made when it is not there yet. Safe against a crash in
     * the middle and against another server doing the same.
     *
     * @param place where an entry goes below the folder, by its name; empty leaves it out
     * @param finish completes the freshly unpacked folder before it counts
     */
    Path unpacked(UnaryOperator<String> place, Consumer<Path> finish) throws IOException {
        Path target = tools.resolve(name + "-" + hash());
        if (Files.isDirectory(target)) {
            return target;
        }
        Path making = Files.createTempDirectory(tools, UNPACKING + name);
        removeOld(making);
        Files.setPosixFilePermissions(making, PosixFilePermissions.fromString("rwxr-xr-x"));
        unpack(making, place);
        finish.accept(making);
        try {
            Files.move(making, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            delete(making);
        }
        LOG.log(System.Logger.Level.INFO, "Unpacked {0} into {1}", name, target);
        return target;
    }

    private void unpack(Path folder, UnaryOperator<String> place) throws IOException {
        Path local = Files.createTempFile(tools, ARCHIVE + name, ".zip");
        try {
            try (InputStream in = archive.openStream()) {
                Files.copy(in, local, StandardCopyOption.REPLACE_EXISTING);
            }
            // Not a stream of entries: a zipapp begins with a line for the shell, which only a
            // reader of the
            // central directory passes over.
            try (ZipFile zip = new ZipFile(local.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    String to = place.apply(entry.getName());
                    if (!entry.isDirectory() && !to.isEmpty()) {
                        write(zip, entry, Confined.under(folder, to));
                    }
                }
            }
        } finally {
            Files.deleteIfExists(local);
        }
    }

    private static void write(ZipFile zip, ZipEntry entry, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, to);
        }
    }

    private String hash() throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(archive.openStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static URL beside(String archive) throws IOException {
        URL own = Carried.class.getResource("Carried.class");
        if (own == null || !own.toString().endsWith(OWN_CLASS)) {
            throw new IOException("The application lies in an unexpected form: " + own);
        }
        String base = own.toString();
        return URI.create(
                        base.substring(0, base.length() - OWN_CLASS.length())
                                + "carried/"
                                + archive)
                .toURL();
    }

    /** What earlier versions or a crash left behind; what is young may be another server's work. */
    private void removeOld(Path fresh) throws IOException {
        FileTime now = Files.getLastModifiedTime(fresh);
        FileTime before = FileTime.from(now.toInstant().minus(AT_WORK));
        List<Path> old;
        try (var all = Files.list(tools)) {
            old = all.filter(path -> isOfThisName(path.getFileName().toString())).toList();
        }
        for (Path path : old) {
            try {
                if (Files.getLastModifiedTime(path).compareTo(before) < 0) {
                    delete(path);
                }
            } catch (IOException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Cannot remove {0}: {1}",
                        path,
                        e.getMessage());
            }
        }
    }

    private boolean isOfThisName(String file) {
        return file.startsWith(name + "-")
                || file.startsWith(UNPACKING + name)
                || file.startsWith(ARCHIVE + name);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException problem) throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
