package org.mvidarr.media;

import org.jspecify.annotations.Nullable;

/**
 * A picture whose files are kept by {@link ArtworkFiles}.
 *
 * @param size of the largest of them
 */
public record KeptPicture(String hash, Size size, @Nullable String colour) {}
