package org.mvidarr.organize;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Moves one file to a name that nobody else has. The name is taken with an empty file, which only
 * one can make; then the film replaces it in one step, so a film is never seen half, and never
 * written over another. Across disks it is copied under a hidden name first, forced to the disk and
 * measured.
 *
 * <p>Each step may be the last: {@link #resume} carries on from whatever was left.
 */
final class Relocation {
    private final Path source;
    private final Path target;
    private final Path temporary;
    private final long size;

    /**
     * @param size bytes of the file; by it the file is known again at its target
     * @param key the same for each try with the same file, so that no try leaves anything behind
     */
    Relocation(Path source, Path target, long size, String key) {
        this.source = source;
        this.target = target;
        this.temporary = target.resolveSibling(".mvidarr-" + key + ".part");
        this.size = size;
    }

    /**
     * Takes the name.
     *
     * @return false when somebody has it
     */
    boolean claim() throws IOException {
        Files.createDirectories(target.getParent());
        try {
            Files.createFile(target);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** Whether an earlier try came as far as taking the name, or further. */
    boolean isBegun() throws IOException {
        return Files.isRegularFile(target)
                && (Files.size(target) == 0 || Files.size(target) == size);
    }

    /** Whether the film is where it is to be and nowhere else. */
    boolean isDone() throws IOException {
        return !Files.exists(source) && isThere();
    }

    /** Does what is left to do, once the name is taken. */
    void resume() throws IOException {
        if (Files.exists(source) && !isThere()) {
            move();
        }
        if (!isThere()) {
            throw new IOException("Not all of the file has arrived at " + target);
        }
        Files.deleteIfExists(source);
        Files.deleteIfExists(temporary);
    }

    /** Takes back the name and what was copied; the source is as it was. */
    void giveUp() throws IOException {
        Files.deleteIfExists(temporary);
        if (Files.exists(source) && Files.isRegularFile(target) && Files.size(target) == 0) {
            Files.deleteIfExists(target);
        }
    }

    private boolean isThere() throws IOException {
        return Files.isRegularFile(target) && Files.size(target) == size;
    }

    private void move() throws IOException {
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            copy();
        }
        force(target.getParent());
    }

    private void copy() throws IOException {
        Files.copy(
                source,
                temporary,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        force(temporary);
        if (Files.size(temporary) != size) {
            throw new IOException("Not all of the file could be copied to " + temporary);
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A folder is forced too, or the name may be lost with the power though the content is not. */
    private static void force(@Nullable Path path) throws IOException {
        if (path == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
