package org.mvidarr.media;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.nio.file.Path;

/**
 * A file and where it lies at this moment.
 *
 * @param path absolute; whether something is there only the disk knows
 * @param videoId null while it belongs to no video
 */
public record Film(long fileId, @Nullable Long videoId, Path path, MediaState state) {
    /**
     * @throws Refusal.Conflict when it belongs to no video
     */
    public long requireVideo() {
        if (videoId == null) {
            throw new Refusal.Conflict("media.unmatched");
        }
        return videoId;
    }
}
