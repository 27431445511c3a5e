package org.mvidarr.identity;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be changed of an account, all of it; a missing e-mail address is removed. */
@Schema(example = "{\"email\": \"ada@example.org\", \"role\": \"MANAGER\", \"active\": true}")
public record AccountEdit(@Nullable String email, @NotNull Role role, @NotNull Boolean active) {}
