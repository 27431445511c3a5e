package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Something that happened to an artist.
 *
 * @param artistId the artist himself, or one who was merged into him
 * @param arguments a JSON array of the names and numbers that belong to it
 * @param user who did it; null for the program itself
 */
public record ArtistEventView(
        long id,
        long artistId,
        ArtistEventKind kind,
        String arguments,
        @Nullable String user,
        Instant at) {}
