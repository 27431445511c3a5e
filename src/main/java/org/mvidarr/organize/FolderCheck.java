package org.mvidarr.organize;

import org.mvidarr.platform.Refusal;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Looks at a folder that shall become a root folder. Touches nothing but one file of its own, gone
 * at once.
 */
final class FolderCheck {
    private static final long LOOK_NANOS = 5_000_000_000L;
    private static final long MOST_VIDEOS = 100_000;
    private static final int LONGEST = 4_000;

    private FolderCheck() {}

    /**
     * @throws Refusal.Invalid when it is no absolute path
     */
    static Path path(String text) {
        try {
            Path path = Path.of(text.strip());
            if (text.isBlank() || text.length() > LONGEST || !path.isAbsolute()) {
                throw new Refusal.Invalid("path", "organize.root-path");
            }
            return path.normalize();
        } catch (InvalidPathException e) {
            throw new Refusal.Invalid("path", "organize.root-path");
        }
    }

    /**
     * @param taken the other root folders
     */
    static RootFolderCheck of(Path path, Path dataFolder, List<Path> taken) {
        List<String> problems = new ArrayList<>();
        boolean exists = Files.exists(path);
        boolean directory = Files.isDirectory(path);
        boolean readable = directory && Files.isReadable(path) && Files.isExecutable(path);
        boolean writable = directory && isWritable(path);
        if (!exists) {
            problems.add("organize.root-missing");
        } else if (!directory) {
            problems.add("organize.root-no-folder");
        } else if (!readable) {
            problems.add("organize.root-unreadable");
        } else if (!writable) {
            problems.add("organize.root-read-only");
        }
        if (overlaps(path, dataFolder)) {
            problems.add("organize.root-in-data");
        }
        if (taken.stream().anyMatch(other -> overlaps(path, other))) {
            problems.add("organize.root-nested");
        }
        // A folder that cannot be taken is not walked: it may be /proc, or the whole disk.
        Count count = problems.isEmpty() ? count(path) : new Count(0, true);
        return new RootFolderCheck(
                path.toString(),
                exists,
                directory,
                readable,
                writable,
                free(path),
                total(path),
                count.videos,
                count.isWhole,
                problems);
    }

    /** Bytes that may still be written; 0 when the folder is not there. */
    static long free(Path path) {
        return measured(path, FileStore::getUsableSpace);
    }

    static long total(Path path) {
        return measured(path, FileStore::getTotalSpace);
    }

    private interface Measure {
        long of(FileStore store) throws IOException;
    }

    private static long measured(Path path, Measure measure) {
        try {
            return Files.exists(path) ? Math.max(0, measure.of(Files.getFileStore(path))) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Asked by trying: permissions do not tell of read-only mounts and network shares. */
    private static boolean isWritable(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, ".mvidarr-", ".try"));
            return true;
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    private static boolean overlaps(Path one, Path other) {
        Path a = real(one);
        Path b = real(other);
        return a.startsWith(b) || b.startsWith(a);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private record Count(long videos, boolean isWhole) {}

    private static Count count(Path path) {
        AtomicLong videos = new AtomicLong();
        long deadline = System.nanoTime() + LOOK_NANOS;
        FolderWalk walk =
                new FolderWalk(
                        path,
                        file -> videos.incrementAndGet(),
                        () -> videos.get() >= MOST_VIDEOS || System.nanoTime() - deadline > 0);
        try {
            boolean whole = walk.run();
            return new Count(videos.get(), whole);
        } catch (IOException e) {
            return new Count(videos.get(), false);
        }
    }
}
