package org.mvidarr.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Proves that a path from outside lies under the root it is meant for. */
public final class Confined {
    private Confined() {}

    /**
     * A path below a root, by name alone; nothing is read from the disk.
     *
     * @param relative as stored or asked for; separators are slashes
     * @throws Refusal.Invalid when it is absolute, climbs out or holds a NUL
     */
    public static Path under(Path root, String relative) {
        try {
            Path base = root.toAbsolutePath().normalize();
            Path target = base.resolve(relative).normalize();
            if (relative.isEmpty() || Path.of(relative).isAbsolute() || !target.startsWith(base)) {
                throw new Refusal.Invalid("path", "path.outside");
            }
            return target;
        } catch (InvalidPathException e) {
            throw new Refusal.Invalid("path", "path.outside");
        }
    }

    /**
     * The same for a file that exists, symbolic links followed: a link that leads out is refused.
     *
     * @throws Refusal.NotFound when there is no such file
     */
    public static Path existing(Path root, String relative) {
        Path target = under(root, relative);
        try {
            if (!Files.exists(target)) {
                throw new Refusal.NotFound("path.missing");
            }
            Path real = target.toRealPath();
            if (!real.startsWith(root.toRealPath())) {
                throw new Refusal.Invalid("path", "path.outside");
            }
            return real;
        } catch (IOException e) {
            throw new Refusal.Unavailable("path.unreadable");
        }
    }
}
