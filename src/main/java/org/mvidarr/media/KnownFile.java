package org.mvidarr.media;

import java.time.Instant;

/** A file of a root folder as it is recorded, for comparing with what the disk shows. */
public record KnownFile(
        long id, String relativePath, long sizeBytes, Instant modifiedAt, boolean missing) {
    /** Whether the disk shows the same file, so that it need not be opened. */
    public boolean sameAs(SeenFile seen) {
        return sizeBytes == seen.sizeBytes() && modifiedAt.equals(seen.modifiedAt());
    }
}
