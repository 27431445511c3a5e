package org.mvidarr.media;

import org.mvidarr.platform.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A file as the disk shows it, without opening it.
 *
 * @param relativePath below its root folder, with slashes, at most 4,000 characters
 * @param modifiedAt to the microsecond, as fine as the database keeps it
 */
public record SeenFile(String relativePath, long sizeBytes, Instant modifiedAt) {
    public SeenFile {
        modifiedAt = modifiedAt.truncatedTo(ChronoUnit.MICROS);
    }

    public static SeenFile of(Path root, Path file, BasicFileAttributes attributes) {
        return new SeenFile(
                root.relativize(file).toString(),
                attributes.size(),
                attributes.lastModifiedTime().toInstant());
    }

    /**
     * @throws Refusal.NotFound when there is no such file
     */
    public static SeenFile of(Path root, Path file) {
        try {
            return of(root, file, Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException e) {
            throw new Refusal.NotFound("path.missing");
        }
    }
}
