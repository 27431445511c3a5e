package org.mvidarr.library;

import java.util.List;

/**
 * What a search has found, the best of each group first.
 *
 * @param videosExact false when there are more videos than were looked at
 * @param totalVideos how many videos were found, not only those told here
 */
public record Found(
        List<ArtistView> artists,
        List<VideoView> videos,
        long totalVideos,
        boolean videosExact,
        List<PlaylistHit> playlists,
        List<WordHit> words) {
    static final Found NOTHING = new Found(List.of(), List.of(), 0, true, List.of(), List.of());

    public boolean isEmpty() {
        return artists.isEmpty() && videos.isEmpty() && playlists.isEmpty() && words.isEmpty();
    }
}
