package org.mvidarr.identity;

import jakarta.validation.constraints.NotNull;

/**
 * A new password for one's own account.
 *
 * @param old the present one, to prove that it is really its owner who sits there
 */
public record PasswordChange(@NotNull String old, @NotNull String password) {
    @Override
    public String toString() {
        return "PasswordChange";
    }
}
