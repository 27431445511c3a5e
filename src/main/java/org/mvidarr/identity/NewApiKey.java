package org.mvidarr.identity;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An API key to be made.
 *
 * @param name 1 to 60 characters, for its owner to know it by
 * @param expiresAt null when it is valid until it is revoked
 */
@Schema(example = "{\"name\": \"Home Assistant\", \"scope\": \"READ\"}")
public record NewApiKey(
        @NotNull String name, @NotNull KeyScope scope, @Nullable Instant expiresAt) {}
