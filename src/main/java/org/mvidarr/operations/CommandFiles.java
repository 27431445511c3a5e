package org.mvidarr.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A folder in which files are commands: its owner, who is the server's user, puts a file there and
 * finds the answer beside it. A file is taken when it has rested between two looks, so that nobody
 * is answered while he writes; it is taken by renaming it, so that of several servers one does.
 */
final class CommandFiles {
    private static final int LONGEST = 1_000;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final Map<String, String> seen = new HashMap<>();

    CommandFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * What was in a command's file.
     *
     * @param refused why it must not be done; empty when it may
     */
    record Order(String text, Optional<String> refused) {}

    /** The order, if there is one to be done now; whoever gets it has to answer it. */
    Optional<Order> take(String name) throws IOException {
        Path file = folder.resolve(name);
        try {
            BasicFileAttributes facts = facts(file);
            String stamp = facts.fileKey() + " " + facts.size() + " " + facts.lastModifiedTime();
            if (!stamp.equals(seen.put(name, stamp))) {
                return Optional.empty();
            }
            seen.remove(name);
            Path taken = folder.resolve(name + "." + UUID.randomUUID() + ".taken");
            Files.move(file, taken, StandardCopyOption.ATOMIC_MOVE);
            try {
                return Optional.of(read(taken));
            } finally {
                Files.delete(taken);
            }
        } catch (NoSuchFileException e) {
            // None there, or another server was faster.
            seen.remove(name);
            return Optional.empty();
        }
    }

    /** Only the owner may read it; it may hold a link that lets somebody in. */
    void answer(String name, String text) throws IOException {
        Path fresh = ours();
        try {
            Files.writeString(fresh, text + "\n");
            Files.move(
                    fresh,
                    folder.resolve(name + ".answer"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Order read(Path taken) throws IOException {
        BasicFileAttributes facts = facts(taken);
        if (!facts.isRegularFile()) {
            return refused("it is no regular file");
        }
        if (facts.size() > LONGEST) {
            return refused("it is longer than " + LONGEST + " bytes");
        }
        Path ours = ours();
        try {
            if (!Files.getOwner(taken, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(ours))) {
                return refused("it does not belong to the user that the server runs as");
            }
        } finally {
            Files.delete(ours);
        }
        try (InputStream in =
                Files.newInputStream(taken, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LONGEST);
            return new Order(new String(bytes, StandardCharsets.UTF_8).strip(), Optional.empty());
        }
    }

    private static Order refused(String why) {
        return new Order("", Optional.of(why));
    }

    private Path ours() throws IOException {
        return Files.createTempFile(
                folder, "answer", ".tmp", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }

    private static BasicFileAttributes facts(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
