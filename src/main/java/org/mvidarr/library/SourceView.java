package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A place a video can be had from.
 *
 * @param reasonCode why it is in this state, as a key of the message bundle; null when there is
 *     nothing to say
 */
public record SourceView(
        long id,
        String url,
        String key,
        @Nullable String channel,
        @Nullable String title,
        SourceState state,
        @Nullable String reasonCode,
        @Nullable Instant checkedAt,
        Instant addedAt) {}
