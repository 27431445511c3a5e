package org.mvidarr.media;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A file, for people and other features; null where it has not been probed.
 *
 * @param rootFolderId null while it is staged
 * @param reasonCode why it is broken, as a bundle key under {@code refusal.}
 * @param width of the picture as seen, pixels made square and turned the right way up
 */
public record MediaFileView(
        long id,
        @Nullable Long videoId,
        MediaPlace place,
        @Nullable Long rootFolderId,
        String relativePath,
        long sizeBytes,
        Instant modifiedAt,
        MediaState state,
        @Nullable Instant missingSince,
        @Nullable String reasonCode,
        @Nullable String container,
        @Nullable Long durationMillis,
        @Nullable Long bitRate,
        @Nullable String videoCodec,
        @Nullable String audioCodec,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Double frameRate,
        @Nullable String tagTitle,
        @Nullable String tagArtist) {
    static MediaFileView of(MediaFile file) {
        return new MediaFileView(
                file.id,
                file.videoId,
                file.place,
                file.rootFolderId,
                file.relativePath,
                file.sizeBytes,
                file.modifiedAt,
                file.state,
                file.missingSince,
                file.reasonCode,
                file.container,
                file.durationMillis,
                file.bitRate,
                file.videoCodec,
                file.audioCodec,
                file.width,
                file.height,
                file.frameRate,
                file.tagTitle,
                file.tagArtist);
    }
}
