package org.mvidarr.organize.naming;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.VideoKind;

/**
 * What a name can be made of; null where nothing is known.
 *
 * @param artist the first main artist alone
 * @param artists everybody heard, as one line
 * @param height of the picture in pixels
 */
public record NameFacts(
        long videoId,
        @Nullable String artist,
        @Nullable String artists,
        String title,
        @Nullable String album,
        @Nullable Integer year,
        VideoKind kind,
        @Nullable String versionName,
        @Nullable Integer height) {}
