package org.mvidarr.organize.nfo;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What an NFO says about a video; null or empty where it says nothing.
 *
 * @param released {@code yyyy}, {@code yyyy-mm} or {@code yyyy-mm-dd}
 * @param uniqueIds by type: {@code youtube}, {@code imvdb}, {@code musicbrainzrecording} …
 * @param film what the file is like, for players; null when not known
 */
public record Nfo(
        @Nullable String title,
        List<String> artists,
        List<String> directors,
        @Nullable String album,
        @Nullable String studio,
        @Nullable String plot,
        List<String> genres,
        List<String> tags,
        @Nullable String released,
        Map<String, String> uniqueIds,
        @Nullable FilmFacts film) {

    /**
     * What the file itself is like.
     *
     * @param durationSeconds whole seconds
     */
    public record FilmFacts(
            long durationSeconds,
            @Nullable String videoCodec,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String audioCodec,
            @Nullable Integer channels,
            @Nullable String language) {}
}
