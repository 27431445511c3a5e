package org.mvidarr.identity;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the caller in the form of MicroProfile JWT: all claims of the access token he
 * shows; for sessions and API keys, which have none, his name and his groups.
 *
 * @param raw the token as it came; null when there is none
 */
record PresentToken(Map<String, Object> claims, @Nullable String raw) implements JsonWebToken {
    static PresentToken of(SignedIn caller) {
        return new PresentToken(
                Map.of("upn", caller.username(), "groups", List.copyOf(caller.role().groups())),
                null);
    }

    /** Nobody: no name, no groups. */
    static PresentToken none() {
        return new PresentToken(Map.of(), null);
    }

    @Override
    public @Nullable String getName() {
        return getClaim("upn");
    }

    /** Seconds of the epoch; 0 without a token, where the interface's own method would fail. */
    @Override
    public long getExpirationTime() {
        return seconds("exp");
    }

    /** Seconds of the epoch; 0 without a token. */
    @Override
    public long getIssuedAtTime() {
        return seconds("iat");
    }

    private long seconds(String claim) {
        return claims.get(claim) instanceof Number time ? time.longValue() : 0;
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.keySet();
    }

    /** Lists as sets, as the interface wants audience and groups; null for what is not there. */
    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public <T> @Nullable T getClaim(String name) {
        if (name.equals("raw_token")) {
            return (T) raw;
        }
        Object value = claims.get(name);
        if (name.equals("aud") && value instanceof String one) {
            return (T) Set.of(one);
        }
        return (T) (value instanceof List<?> list ? Set.copyOf(list) : value);
    }

    /** Never the token itself. */
    @Override
    public String toString() {
        return "PresentToken of " + getName();
    }
}
