package org.mvidarr.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decides about a video.
 *
 * @param reason for the history; may be left out
 */
@Schema(
        name = "StatusBody",
        example = "{\"intent\": \"IGNORED\", \"reason\": \"A fan's slide show\"}")
public record StatusBody(@NotNull VideoIntent intent, @Size(max = 300) @Nullable String reason) {}
