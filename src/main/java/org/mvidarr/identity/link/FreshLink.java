package org.mvidarr.identity.link;

import java.time.Instant;

/**
 * A link as it is shown once.
 *
 * @param link path and query, beginning with a slash; with the public address of this server before
 *     it, when one is set
 * @param expiresAt until when it can be used
 */
public record FreshLink(String link, Instant expiresAt) {
    @Override
    public String toString() {
        return "FreshLink until " + expiresAt;
    }
}
