package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * An artist's videos in numbers: those he is heard on.
 *
 * @param videosByState states without a video are left out
 * @param sizeOnDisk bytes of the files that are there
 * @param durationMillis of all films together
 * @param latestAddedAt when the newest came into the library
 * @param latestYear year of the latest release
 */
public record ArtistStatistics(
        long videos,
        Map<VideoState, Long> videosByState,
        long sizeOnDisk,
        long durationMillis,
        @Nullable Instant latestAddedAt,
        @Nullable Integer firstYear,
        @Nullable Integer latestYear) {

    /** How many have a file. */
    public long have() {
        return videosByState.getOrDefault(VideoState.HAVE, 0L);
    }

    /** How many are wanted and have none. */
    public long missing() {
        return videosByState.getOrDefault(VideoState.WANTED, 0L)
                + videosByState.getOrDefault(VideoState.FILE_MISSING, 0L)
                + videosByState.getOrDefault(VideoState.FAILED, 0L);
    }
}
