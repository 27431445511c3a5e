package org.mvidarr.library;

import java.util.List;

/**
 * What a merge would do.
 *
 * @param videos how many videos change hands
 * @param doubled credits that fall together because both are credited in one role on one video
 * @param aliases names the one who stays would be known by too
 * @param externalIds outside ids he would get, as {@code source:value}
 */
public record ArtistMergePreview(
        ArtistView into,
        List<ArtistView> from,
        long videos,
        long doubled,
        List<String> aliases,
        List<String> externalIds) {}
