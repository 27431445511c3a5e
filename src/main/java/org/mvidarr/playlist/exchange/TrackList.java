package org.mvidarr.playlist.exchange;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a playlist file says.
 *
 * @param name null when it has none
 */
public record TrackList(@Nullable String name, @Nullable String description, List<Track> tracks) {
    /** Most entries that are read. */
    public static final int MOST = 10_000;

    static final int LONGEST_NAME = 200;
    static final int LONGEST_DESCRIPTION = 2_000;

    public TrackList {
        name = Track.plain(name, LONGEST_NAME);
        description = Track.plain(description, LONGEST_DESCRIPTION);
        tracks = List.copyOf(tracks);
    }
}
