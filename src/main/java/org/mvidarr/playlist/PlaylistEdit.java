package org.mvidarr.playlist;

import org.jspecify.annotations.Nullable;

/**
 * A playlist as it shall be.
 *
 * @param smart what a smart one asks; null leaves it as it is
 * @param folderId the owner's folder, null for none; without meaning when somebody else edits
 * @param version the one that was read
 */
public record PlaylistEdit(
        PlaylistText text, @Nullable SmartRule smart, @Nullable Long folderId, int version) {}
