package org.mvidarr.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A folder in the data folder for one piece of work, empty at its start and gone at its end.
 * Whoever does the same work again after a crash gives it the same name and so clears what was
 * left.
 */
public final class WorkFolder implements AutoCloseable {
    private final Path path;

    /**
     * @param name ours, never from outside; different for works that go on at the same time
     */
    public WorkFolder(DataFolder data, String name) {
        path = data.folder("work").resolve(name);
        try {
            delete();
            Files.createDirectory(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the work folder " + name, e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            delete();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clear the work folder " + path.getFileName(), e);
        }
    }

    private void delete() throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path each : all.toList().reversed()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }
}
