package org.mvidarr.organize;

import org.mvidarr.media.SeenFile;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Goes through a folder and tells of every video file in it, without opening one. Symbolic links
 * are not followed, so it ends and never leaves the folder. What cannot be read, or has a name that
 * this system cannot give back to the disk unchanged, is noted and passed over. For one use, by one
 * thread.
 */
final class FolderWalk {
    private static final Logger LOG = System.getLogger("org.mvidarr.organize");
    private static final int LONGEST_PATH = 4_000;

    /** Stands where a byte of a name was no text; such a name leads to no file. */
    private static final char LOST = '\uFFFD';

    private final Path root;
    private final Consumer<SeenFile> found;
    private final BooleanSupplier stop;
    private final List<String> unreadable = new ArrayList<>();
    private long skipped;

    /**
     * @param stop asked at every file; true ends the walk
     */
    FolderWalk(Path root, Consumer<SeenFile> found, BooleanSupplier stop) {
        this.root = root;
        this.found = found;
        this.stop = stop;
    }

    /**
     * @return whether it went all the way
     * @throws IOException when the folder itself cannot be read
     */
    boolean run() throws IOException {
        Path start = root.toRealPath();
        Visitor visitor = new Visitor(start);
        Files.walkFileTree(start, visitor);
        return !visitor.stopped;
    }

    /**
     * Folders and files that could not be read, below the root; nothing can be said of what is in
     * them.
     */
    List<String> unreadable() {
        return unreadable;
    }

    /** Links, and names that are too long or no text. */
    long skipped() {
        return skipped;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path start;
        private boolean stopped;

        Visitor(Path start) {
            this.start = start;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean passOver =
                    !folder.equals(start)
                            && VideoFiles.isPassedOver(folder.getFileName().toString());
            return passOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (stop.getAsBoolean()) {
                stopped = true;
                return FileVisitResult.TERMINATE;
            }
            if (VideoFiles.isVideo(file.getFileName().toString())) {
                see(file, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(start)) {
                throw e;
            }
            note(file, e);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            if (e != null) {
                note(folder, e);
            }
            return FileVisitResult.CONTINUE;
        }

        private void see(Path file, BasicFileAttributes attributes) {
            String path = start.relativize(file).toString();
            if (!attributes.isRegularFile()
                    || path.length() > LONGEST_PATH
                    || path.indexOf(LOST) >= 0) {
                skipped++;
                LOG.log(Level.INFO, "Passed over {0}: a link, or a name that is no text", file);
                return;
            }
            found.accept(SeenFile.of(start, file, attributes));
        }

        private void note(Path place, IOException e) {
            unreadable.add(start.relativize(place).toString());
            LOG.log(Level.INFO, "Cannot read {0}: {1}", place, e.getMessage());
        }
    }
}
