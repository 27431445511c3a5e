package org.mvidarr.download;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a source is not to be used.
 *
 * @param reason for the history; may be left out
 */
@Schema(name = "RejectionBody", example = "{\"reason\": \"A cover by somebody else\"}")
public record RejectionBody(@Size(max = 300) @Nullable String reason) {}
