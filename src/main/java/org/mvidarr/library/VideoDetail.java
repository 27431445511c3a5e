package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Versioned;

import java.time.Instant;
import java.util.List;

/**
 * Everything about one video.
 *
 * @param summary what lists show of it
 * @param released {@code yyyy}, {@code yyyy-mm} or {@code yyyy-mm-dd}, as far as it is known
 * @param lockedFields what a person has edited and no source changes any more
 */
public record VideoDetail(
        VideoView summary,
        @Nullable String released,
        @Nullable String album,
        @Nullable String label,
        @Nullable String description,
        List<String> genres,
        List<String> tags,
        List<ExternalId> externalIds,
        List<SourceView> sources,
        VideoIntent intent,
        List<VideoField> lockedFields,
        Instant updatedAt)
        implements Versioned {

    @Override
    public int version() {
        return summary.version();
    }

    static VideoDetail of(Video video, VideoView summary, List<SourceView> sources) {
        ReleaseDate release = video.release();
        return new VideoDetail(
                summary,
                release == null ? null : release.toString(),
                video.album,
                video.label,
                video.description,
                video.genres.stream().map(genre -> genre.name).sorted().toList(),
                video.tags.stream().map(tag -> tag.name).sorted().toList(),
                List.copyOf(video.externalIds),
                sources,
                video.intent,
                List.copyOf(video.lockedFields),
                video.updatedAt);
    }
}
