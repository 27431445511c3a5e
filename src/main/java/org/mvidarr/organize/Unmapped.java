package org.mvidarr.organize;

import org.mvidarr.organize.RootFolderView.UnmappedFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Folders directly in a root folder of which nothing is recorded. */
final class Unmapped {
    private static final int MOST = 1_000;

    private Unmapped() {}

    /**
     * @param recorded names of those that hold recorded files
     * @return at most a thousand; empty when the folder cannot be read
     */
    static List<UnmappedFolder> in(Path root, List<String> recorded) {
        Set<String> known = Set.copyOf(recorded);
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(path -> !known.contains(path.getFileName().toString()))
                    .filter(Files::isDirectory)
                    .limit(MOST)
                    .sorted()
                    .map(Unmapped::folder)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static UnmappedFolder folder(Path path) {
        String name = path.getFileName().toString();
        return new UnmappedFolder(name, path.toString(), name);
    }
}
