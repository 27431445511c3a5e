package org.mvidarr.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * Who is merged into an artist.
 *
 * @param from in the order in which they count: what the target lacks is taken from the first who
 *     has it
 */
@Schema(name = "ArtistMergeBody", example = ArtistExamples.MERGE)
public record ArtistMergeBody(@NotNull @Size(min = 1, max = 100) List<@NotNull Long> from) {}
