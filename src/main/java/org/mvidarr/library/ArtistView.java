package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An artist in a list.
 *
 * @param videos how many videos the artist is heard on
 * @param files how many of them have a file
 * @param bytes of the files of those videos
 * @param latestAt when the latest of them was added; null without any
 * @param pictureHash the artist's picture, or the poster of the latest video; null when there is
 *     neither
 */
public record ArtistView(
        long id,
        String name,
        String sortName,
        @Nullable String disambiguation,
        boolean monitored,
        long videos,
        long files,
        long bytes,
        @Nullable Instant latestAt,
        @Nullable String pictureHash,
        @Nullable String pictureColour,
        Instant addedAt,
        int version) {}
