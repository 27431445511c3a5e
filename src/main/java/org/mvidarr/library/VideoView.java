package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A video in a list.
 *
 * @param artistLine all who are heard, as one line; empty when nobody is known
 * @param artists who is credited, in order
 * @param released {@code yyyy}, {@code yyyy-mm} or {@code yyyy-mm-dd}, as far as it is known
 * @param height picture height in pixels of the file it is played from; null without a probed file
 * @param bytes of all its files that are there
 * @param codec of the picture; null without a probed file
 * @param source site of the first place it can be had from; null when none is known
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
        @Nullable String released,
        VideoKind kind,
        @Nullable String versionName,
        VideoState state,
        @Nullable Long mediaFileId,
        @Nullable Long durationMillis,
        @Nullable Integer height,
        long bytes,
        @Nullable String codec,
        boolean hasSubtitle,
        @Nullable String source,
        @Nullable String pictureHash,
        @Nullable String pictureColour,
        Instant addedAt,
        int version) {}
