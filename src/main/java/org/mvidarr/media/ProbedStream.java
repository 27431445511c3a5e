package org.mvidarr.media;

import org.jspecify.annotations.Nullable;

/**
 * One stream of a file, as ffprobe describes it; null where it does not say.
 *
 * @param position index within the file, from 0
 * @param codec ffmpeg's name: {@code h264}, {@code hevc}, {@code vp9}, {@code av1}, {@code aac}
 * @param sampleAspect width to height of one pixel, such as {@code 4:3}
 * @param displayAspect width to height of the picture as shown, before any turning
 * @param rotation degrees clockwise the picture is to be turned by: 0, 90, 180 or 270
 * @param attachedPicture a cover and not a film
 */
public record ProbedStream(
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
        @Nullable String sampleAspect,
        @Nullable String displayAspect,
        @Nullable Double frameRate,
        int rotation,
        @Nullable Integer channels,
        @Nullable Integer sampleRate,
        @Nullable Long bitRate,
        @Nullable String language,
        @Nullable String title,
        boolean byDefault,
        boolean forced,
        boolean attachedPicture) {}
