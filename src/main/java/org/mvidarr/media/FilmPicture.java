package org.mvidarr.media;

import org.jspecify.annotations.Nullable;

/**
 * A picture made from a film and kept by {@link ArtworkFiles}.
 *
 * @param size of the largest of its files
 */
record FilmPicture(
        long mediaFileId, ArtworkKind kind, String hash, Size size, @Nullable String colour) {}
