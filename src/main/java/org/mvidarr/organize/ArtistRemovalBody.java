package org.mvidarr.organize;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mvidarr.library.CreditedVideos;

import java.util.List;
import java.util.Objects;

/**
 * Several artists to delete.
 *
 * @param videos what becomes of their videos; REFUSE when left out
 * @param deleteFiles whether the files of deleted videos go from the disk too
 */
@Schema(name = "ArtistRemovalBody", example = ArtistRemovalResource.BODY)
public record ArtistRemovalBody(
        @NotNull @Size(min = 1, max = 1_000) List<@NotNull Long> artistIds,
        @Nullable CreditedVideos videos,
        boolean deleteFiles) {

    CreditedVideos credited() {
        return Objects.requireNonNullElse(videos, CreditedVideos.REFUSE);
    }
}
