package org.mvidarr.playlist;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Versioned;

/**
 * A playlist without its videos.
 *
 * @param smart what it asks; null for a manual one
 * @param coverVideoId the video whose poster is its cover; null when none was chosen
 * @param mine whether it belongs to the reader
 * @param writable whether the reader may change it
 */
public record PlaylistDetail(
        PlaylistView summary,
        @Nullable SmartRule smart,
        boolean duplicates,
        @Nullable Long coverVideoId,
        boolean mine,
        boolean writable)
        implements Versioned {
    @Override
    public int version() {
        return summary.version();
    }
}
