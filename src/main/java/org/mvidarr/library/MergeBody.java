package org.mvidarr.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * Which videos become part of another.
 *
 * @param from in the order in which they are asked for what the kept one does not say
 */
@Schema(name = "MergeBody", example = "{\"from\": [2, 3]}")
public record MergeBody(@NotNull @Size(min = 1, max = VideoMerge.MOST) List<@NotNull Long> from) {}
