package org.mvidarr.identity;

import jakarta.validation.constraints.NotNull;

/** A new password for somebody else's account. */
public record PasswordReset(@NotNull String password) {
    @Override
    public String toString() {
        return "PasswordReset";
    }
}
