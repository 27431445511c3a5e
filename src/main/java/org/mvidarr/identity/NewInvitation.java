package org.mvidarr.identity;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account to be made for somebody who chooses its password himself. */
@Schema(example = "{\"username\": \"ada\", \"email\": \"ada@example.org\", \"role\": \"USER\"}")
public record NewInvitation(@NotNull String username, @Nullable String email, @NotNull Role role) {}
