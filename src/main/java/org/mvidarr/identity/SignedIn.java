package org.mvidarr.identity;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.security.Principal;

/**
 * Who is behind a request. Kept in the session and handed to the container as its caller.
 *
 * @param key scope of the API key that stands in for the user; null when he signed in himself
 * @param epoch the user's login epoch at sign-in; older ones are void
 */
public record SignedIn(
        long id, String username, Role role, Look look, int epoch, @Nullable KeyScope key)
        implements Principal, Serializable {
    @Override
    public String getName() {
        return username;
    }

    public boolean may(Role needed) {
        return role.covers(needed);
    }

    static SignedIn of(User user) {
        return new SignedIn(user.id, user.username, user.role, user.look(), user.loginEpoch, null);
    }

    /** The same user as far as a key of the scope lets its holder act for him. */
    SignedIn within(KeyScope scope) {
        return new SignedIn(id, username, scope.limit(role), look, epoch, scope);
    }
}
