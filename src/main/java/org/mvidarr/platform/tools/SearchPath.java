package org.mvidarr.platform.tools;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where installed programs are looked for, and the little that each finds in its environment. */
final class SearchPath {
    private static final List<String> USUAL = List.of("/usr/local/bin", "/usr/bin", "/bin");

    /** No home, so that no configuration of the server's user has a say; no proxies, no secrets. */
    static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "PATH",
                    "/usr/local/bin:/usr/bin:/bin",
                    "HOME",
                    "/nonexistent",
                    "LANG",
                    "C.UTF-8");

    private SearchPath() {}

    /** All programs of that name, those on the server's own search path first. */
    static List<Path> programs(String name) {
        String own = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Arrays.stream(own.split(File.pathSeparator)), USUAL.stream())
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> in(folder, name))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<Path> in(String folder, String name) {
        try {
            return Optional.of(Path.of(folder, name))
                    .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
