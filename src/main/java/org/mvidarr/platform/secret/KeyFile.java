package org.mvidarr.platform.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The master keys on disk, newest first, one a line: when it was made, and 32 bytes in base64. Read
 * as a whole and replaced as a whole, so a reader never sees half of it; changed under a lock that
 * all servers of the data folder share. Only the server's own account may read it (mode 600); a
 * file that others can read is refused, because its keys may be known already.
 */
final class KeyFile {
    private static final String FIRST_LINE =
            "mvidarr master keys, newest first; lose them and" + " every stored secret is lost";
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");
    private static final long LONGEST = 64 * 1024;

    /** File locks belong to the process; within it this one counts. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    /** Changes whenever the file does. */
    String stamp() {
        try {
            var facts = Files.readAttributes(file, "lastModifiedTime,size,fileKey");
            return facts.toString();
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * The keys; empty when there is no file yet.
     *
     * @throws Unusable saying why the file cannot be used
     */
    List<MasterKey> read() throws Unusable {
        try {
            checkMode();
            if (Files.size(file) > LONGEST) {
                throw new Unusable(file + " is no file of keys");
            }
            return parse(Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (CharacterCodingException e) {
            throw new Unusable(file + " is no file of keys");
        } catch (IOException e) {
            throw new Unusable(file + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /**
     * Replaces the keys by what a change makes of them.
     *
     * @param change gives back the same keys to leave the file as it is
     * @return the keys that hold now
     */
    List<MasterKey> change(UnaryOperator<List<MasterKey>> change) throws Unusable {
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel lock =
                    FileChannel.open(
                            file.resolveSibling(file.getFileName() + ".lock"),
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            ownerOnly())) {
                lock.lock();
                List<MasterKey> present = read();
                List<MasterKey> wanted = change.apply(present);
                if (!wanted.equals(present)) {
                    write(wanted);
                }
                return wanted;
            } catch (IOException e) {
                throw new Unusable(file + " cannot be written: " + e.getClass().getSimpleName());
            }
        }
    }

    private void checkMode() throws IOException, Unusable {
        PosixFileAttributeView posix =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null && !OWNER_ONLY.containsAll(posix.readAttributes().permissions())) {
            throw new Unusable(
                    file
                            + " may be used by others; chmod 600 it, and rotate the key if somebody"
                            + " may have read it");
        }
    }

    private List<MasterKey> parse(List<String> lines) throws Unusable {
        List<MasterKey> keys = new ArrayList<>();
        if (lines.isEmpty() || !lines.getFirst().equals(FIRST_LINE)) {
            throw new Unusable(file + " is no file of keys");
        }
        for (int i = 1; i < lines.size(); i++) {
            String[] parts = lines.get(i).split(" ");
            try {
                keys.add(MasterKey.of(parts[parts.length - 1], Instant.parse(parts[0])));
            } catch (IllegalArgumentException | DateTimeException e) {
                // Without the cause: it could quote the key.
                throw new Unusable(file + " is damaged in line " + (i + 1));
            }
        }
        if (keys.isEmpty()) {
            throw new Unusable(file + " holds no key");
        }
        return List.copyOf(keys);
    }

    private void write(List<MasterKey> keys) throws IOException {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        keys.forEach(key -> text.append(key.created()).append(' ').append(key.text()).append('\n'));
        Path fresh = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel out =
                    FileChannel.open(
                            fresh,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            ownerOnly())) {
                ByteBuffer bytes =
                        ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        // The name as well must be on the disk before anything is sealed with the new key.
        try (FileChannel folder = FileChannel.open(file.resolveSibling("."))) {
            folder.force(true);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class) == null
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)};
    }

    /** The keys cannot be had; the message is a plain line that holds no secret. */
    static final class Unusable extends Exception {
        Unusable(String message) {
            super(message);
        }
    }
}
