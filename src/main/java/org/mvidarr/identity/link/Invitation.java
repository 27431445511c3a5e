package org.mvidarr.identity.link;

import org.mvidarr.identity.AccountView;

import java.time.Instant;

/**
 * A new account and the link by which its owner chooses a password, shown this once.
 *
 * @param link see {@link FreshLink}
 */
public record Invitation(AccountView user, String link, Instant expiresAt) {
    @Override
    public String toString() {
        return "Invitation of " + user.username();
    }
}
