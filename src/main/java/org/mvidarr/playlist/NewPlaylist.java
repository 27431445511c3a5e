package org.mvidarr.playlist;

import org.jspecify.annotations.Nullable;

/**
 * A playlist to be made.
 *
 * @param smart what it asks; null for a manual one
 * @param folderId one's own folder; null for none
 */
public record NewPlaylist(PlaylistText text, @Nullable SmartRule smart, @Nullable Long folderId) {}
