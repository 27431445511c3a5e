package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

/**
 * A credit in full, as an edit takes it back.
 *
 * @param name the artist's own
 * @param creditedAs how the artist is called on this video; null when by his name
 */
public record VideoCredit(
        long artistId, String name, @Nullable String creditedAs, CreditRole role) {}
