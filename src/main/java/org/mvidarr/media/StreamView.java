package org.mvidarr.media;

import org.jspecify.annotations.Nullable;

/** One stream of a file, for people and for the decision how to play it. */
public record StreamView(
        int position,
        StreamKind kind,
        @Nullable String codec,
        @Nullable String profile,
        @Nullable Integer level,
        @Nullable String pixelFormat,
        @Nullable Integer bitDepth,
        @Nullable Hdr hdr,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Double frameRate,
        @Nullable Integer channels,
        @Nullable Integer sampleRate,
        @Nullable Long bitRate,
        @Nullable String language,
        @Nullable String title,
        boolean byDefault,
        boolean forced,
        boolean picture) {}
