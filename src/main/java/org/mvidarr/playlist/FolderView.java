package org.mvidarr.playlist;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Versioned;

/**
 * A folder of one's own.
 *
 * @param parentId null at the top
 * @param playlists how many are in it, not counting those in folders below
 * @param version to be sent back with an edit
 */
public record FolderView(long id, String name, @Nullable Long parentId, long playlists, int version)
        implements Versioned {}
