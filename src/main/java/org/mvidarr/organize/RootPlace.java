package org.mvidarr.organize;

import org.mvidarr.platform.Refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a root folder is, and the marker that proves it is really there: an empty mount point looks
 * like an empty library, but holds no marker.
 */
record RootPlace(long id, Path path, String marker) {
    static final String MARKER_FILE = ".mvidarr";
    private static final int LONGEST_MARKER = 100;

    boolean isThere() {
        return Files.isDirectory(path) && markerIn(path).filter(marker::equals).isPresent();
    }

    /**
     * @throws Refusal.Unavailable when the disk is away
     */
    void requireThere() {
        if (!isThere()) {
            throw new Refusal.Unavailable("organize.root-away", path.toString());
        }
    }

    /**
     * The marker a folder holds already: another record of this folder, before or elsewhere, put it
     * there.
     */
    static Optional<String> markerIn(Path folder) {
        Path file = folder.resolve(MARKER_FILE);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_MARKER) {
                return Optional.empty();
            }
            String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Marks a folder, or takes over the marker it has. */
    static String mark(Path folder) throws IOException {
        Optional<String> present = markerIn(folder);
        if (present.isPresent()) {
            return present.get();
        }
        String marker = UUID.randomUUID().toString();
        Files.writeString(folder.resolve(MARKER_FILE), marker + "\n", StandardCharsets.ISO_8859_1);
        return marker;
    }
}
