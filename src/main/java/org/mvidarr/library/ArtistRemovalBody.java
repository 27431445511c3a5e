package org.mvidarr.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * Several artists to delete.
 *
 * @param videos what becomes of their videos; REFUSE when left out
 */
@Schema(name = "ArtistRemovalBody", example = ArtistExamples.REMOVAL)
public record ArtistRemovalBody(
        @NotNull @Size(min = 1, max = 1_000) List<@NotNull Long> artistIds,
        @Nullable CreditedVideos videos) {

    CreditedVideos credited() {
        return Objects.requireNonNullElse(videos, CreditedVideos.REFUSE);
    }
}
