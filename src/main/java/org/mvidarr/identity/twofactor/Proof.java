package org.mvidarr.identity.twofactor;

import org.jspecify.annotations.Nullable;

/**
 * Shows that it is really its owner who changes an account.
 *
 * @param password the account's
 * @param code of the authenticator app, or a recovery code
 */
public record Proof(@Nullable String password, @Nullable String code) {
    @Override
    public String toString() {
        return "Proof";
    }
}
