package org.mvidarr.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What shall become of several artists; what is left out stays as it is.
 *
 * @param qualityProfileId 0 means the standard profile
 * @param rootFolderId 0 means no folder of their own
 * @param applyTags what happens to {@code tags}; ADD when left out
 */
@Schema(name = "ArtistEditorBody", example = ArtistExamples.EDITOR)
public record ArtistEditorBody(
        @NotNull @Size(min = 1, max = 1_000) List<@NotNull Long> artistIds,
        @Nullable Boolean monitored,
        @Nullable List<VideoKind> wantedKinds,
        @Nullable Long qualityProfileId,
        @Nullable Long rootFolderId,
        @Schema(maxItems = 100) @Nullable List<String> tags,
        @Nullable TagChange applyTags) {

    ArtistChange change() {
        return new ArtistChange(
                monitored,
                wantedKinds == null ? null : Set.copyOf(wantedKinds),
                qualityProfileId,
                rootFolderId,
                tags,
                Objects.requireNonNullElse(applyTags, TagChange.ADD));
    }
}
