package org.mvidarr.playlist;

import org.jspecify.annotations.Nullable;

/**
 * What comes before and after a video that is played from a playlist. What has no file to play is
 * passed over.
 *
 * @param place of the video itself, from 1
 */
public record Neighbours(
        long playlistId,
        String playlistName,
        int place,
        long entries,
        @Nullable Stop previous,
        @Nullable Stop next) {
    /** A video and where it stands. */
    public record Stop(long videoId, String title, int place) {}
}
