package org.mvidarr.identity;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param password at least 10 characters, not one of the common ones
 */
@Schema(
        example =
                "{\"username\": \"ada\", \"email\": \"ada@example.org\", \"role\": \"USER\","
                        + " \"password\": \"four words or more\"}")
public record NewAccount(
        @NotNull String username,
        @Nullable String email,
        @NotNull Role role,
        @NotNull String password) {
    @Override
    public String toString() {
        return "NewAccount of " + username;
    }
}
