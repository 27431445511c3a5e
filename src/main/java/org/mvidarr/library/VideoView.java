package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A video in a list.
 *
 * @param artistLine all who are heard, as one line; empty when nobody is known
 * @param artists who is credited, in order
 * @param height picture height in pixels of the file it is played from; null without a probed file
 * @param pictureHash name of the poster; null when there is none
 * @param pictureColour {@code #rrggbb} shown while the poster loads
 * @param version to be sent back with an edit
 */
public record VideoView(
        long id,
        String title,
        String artistLine,
        List<CreditView> artists,
        @Nullable Integer year,
        VideoKind kind,
        @Nullable String versionName,
        VideoState state,
        @Nullable Long mediaFileId,
        @Nullable Long durationMillis,
        @Nullable Integer height,
        @Nullable String pictureHash,
        @Nullable String pictureColour,
        Instant addedAt,
        int version) {

    VideoView with(List<CreditView> credits) {
        return new VideoView(
                id,
                title,
                artistLine,
                credits,
                year,
                kind,
                versionName,
                state,
                mediaFileId,
                durationMillis,
                height,
                pictureHash,
                pictureColour,
                addedAt,
                version);
    }
}
