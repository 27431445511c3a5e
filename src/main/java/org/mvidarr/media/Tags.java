package org.mvidarr.media;

import org.jspecify.annotations.Nullable;

/**
 * What a film says about itself; null leaves what is there.
 *
 * @param date as far as it is known: {@code 2024}, {@code 2024-05} or {@code 2024-05-17}
 */
public record Tags(
        @Nullable String title,
        @Nullable String artist,
        @Nullable String album,
        @Nullable String genre,
        @Nullable String date) {}
