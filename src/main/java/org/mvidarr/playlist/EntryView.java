package org.mvidarr.playlist;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.VideoView;

import java.time.Instant;

/**
 * A video at its place in a playlist.
 *
 * @param id of the entry, for moving and removing it; null in a smart playlist
 * @param place from 1
 * @param addedAt null in a smart playlist
 * @param addedBy account name; null in a smart playlist, or when the account is gone
 */
public record EntryView(
        @Nullable Long id,
        int place,
        @Nullable String note,
        @Nullable Instant addedAt,
        @Nullable String addedBy,
        VideoView video) {}
