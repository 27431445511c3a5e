package org.mvidarr.organize;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Takes a film off the disk, with what belongs to it by its name, and the folders that are left
 * empty. Nothing outside its root folder is touched, whatever links lead there.
 */
final class FilmRemoval {
    private static final Logger LOG = System.getLogger("org.mvidarr.organize");

    private FilmRemoval() {}

    /**
     * @param root the root folder or the staging folder the film lies in
     * @throws Refusal.Invalid when the film lies elsewhere by way of a link
     * @throws Refusal.Unavailable when the disk does not allow it; the film may then still be there
     */
    static void remove(Path root, Path film) {
        try {
            Path folder = film.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                return;
            }
            if (!folder.toRealPath().startsWith(root.toRealPath())) {
                throw new Refusal.Invalid("path", "path.outside");
            }
            Files.deleteIfExists(film);
            if (!hasTwin(film)) {
                for (Path side : SideFiles.of(film)) {
                    Files.deleteIfExists(side);
                }
            }
            removeEmpty(root, folder);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Could not delete " + film, e);
            throw new Refusal.Unavailable("organize.not-deleted", film.getFileName().toString());
        }
    }

    /** Another film of the same name, as MKV beside MP4: then the side files are its too. */
    private static boolean hasTwin(Path film) throws IOException {
        String base = SideFiles.base(film);
        try (Stream<Path> beside = Files.list(film.resolveSibling("."))) {
            return beside.map(file -> file.getFileName().toString())
                    .filter(VideoFiles::isVideo)
                    .anyMatch(name -> SideFiles.base(Path.of(name)).equals(base));
        }
    }

    private static void removeEmpty(Path root, Path from) throws IOException {
        @Nullable Path folder = from;
        while (folder != null && !folder.equals(root) && folder.startsWith(root)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
            folder = folder.getParent();
        }
    }
}
