package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Versioned;

import java.time.Instant;
import java.util.List;

/**
 * Everything about one video.
 *
 * @param summary what lists show of it
 * @param sortTitle what it is ordered by
 * @param credits who is credited, in order, as an edit takes it back
 * @param released {@code yyyy}, {@code yyyy-mm} or {@code yyyy-mm-dd}, as far as it is known
 * @param explicit whether it is not for children; null when nobody has said
 * @param songId shared by all versions of one song; null when no other version is known
 * @param lockedFields what a person has edited and no source changes any more
 */
public record VideoDetail(
        VideoView summary,
        String sortTitle,
        List<VideoCredit> credits,
        @Nullable String released,
        @Nullable String album,
        @Nullable String label,
        @Nullable String description,
        @Nullable Boolean explicit,
        List<String> genres,
        List<String> tags,
        List<ExternalId> externalIds,
        List<SourceView> sources,
        VideoIntent intent,
        @Nullable Long songId,
        List<VideoField> lockedFields,
        Instant updatedAt)
        implements Versioned {

    @Override
    public int version() {
        return summary.version();
    }
}
