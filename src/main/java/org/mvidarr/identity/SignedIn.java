package org.mvidarr.identity;

import java.io.Serializable;
import java.security.Principal;

/**
 * Who is behind a request. Kept in the session and handed to the container as its caller.
 *
 * @param epoch the user's login epoch at sign-in; older ones are void
 */
public record SignedIn(long id, String username, Role role, String scheme, int epoch)
        implements Principal, Serializable {
    @Override
    public String getName() {
        return username;
    }

    public boolean may(Role needed) {
        return role.covers(needed);
    }

    static SignedIn of(User user) {
        return new SignedIn(user.id, user.username, user.role, user.scheme, user.loginEpoch);
    }
}
