package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

/** A place a video can be had from. */
public record SourceView(
        String url,
        String key,
        @Nullable String channel,
        @Nullable String title,
        SourceState state) {}
