package org.mvidarr.library;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another version of the same song. */
@Schema(name = "VersionBody", example = "{\"videoId\": 2}")
public record VersionBody(@NotNull Long videoId) {}
