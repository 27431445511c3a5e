package org.mvidarr.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.DataFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * The place where downloads grow: one folder for each, below {@code staging/} in the data folder.
 */
@ApplicationScoped
class Staging {
    private static final System.Logger LOG = System.getLogger("org.mvidarr.download");

    @Inject DataFolder data;
    @Inject DownloadSettings settings;

    Path folder(long id) {
        try {
            return Files.createDirectories(root().resolve(Long.toString(id)));
        } catch (IOException e) {
            throw new UncheckedIOException("The staging folder cannot be written", e);
        }
    }

    /** Whether so little is free that nothing more should be fetched. */
    boolean isShort() {
        return free() < settings.minFreeBytes();
    }

    /** Bytes free on its disk. */
    long free() {
        try {
            return Files.getFileStore(root()).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("The disk of the staging folder cannot be read", e);
        }
    }

    /** Removes all a download has left. */
    void remove(long id) {
        clear(root().resolve(Long.toString(id)), null);
    }

    /** Removes all a download has left but the film itself, which others have in hand now. */
    void keepOnly(long id, Path film) {
        clear(root().resolve(Long.toString(id)), film);
    }

    /** Ids of the downloads that have a folder. */
    List<Long> left() {
        try (Stream<Path> folders = Files.list(root())) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("[0-9]{1,18}"))
                    .map(Long::valueOf)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The staging folder cannot be read", e);
        }
    }

    /** Removes the folder if nothing is in it any more. */
    void removeEmpty(long id) {
        try {
            Files.deleteIfExists(root().resolve(Long.toString(id)));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The staging folder of download {0} is in use", id);
        }
    }

    private Path root() {
        return data.folder("staging");
    }

    private static void clear(Path folder, @Nullable Path kept) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            @Nullable Path spared = kept == null ? null : kept.toRealPath();
            Files.walkFileTree(
                    folder.toRealPath(),
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            if (!file.equals(spared)) {
                                Files.deleteIfExists(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path visited, @Nullable IOException problem) throws IOException {
                            if (spared == null || !spared.startsWith(visited)) {
                                Files.deleteIfExists(visited);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The staging folder {0} could not be cleared: {1}",
                    folder,
                    e);
        }
    }
}
