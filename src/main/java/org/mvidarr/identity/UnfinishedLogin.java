package org.mvidarr.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whose password was right and whose one-time code is missing. Kept in the browser's
 * session, which any server can read, and worth nothing but a try at the code.
 */
record UnfinishedLogin(SignedIn user, boolean staying, Instant until) implements Serializable {
    private static final String ATTRIBUTE = "mvidarr.login.unfinished";
    private static final Duration LIFE = Duration.ofMinutes(5);

    static void begin(HttpServletRequest request, SignedIn user, boolean staying, Instant now) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, new UnfinishedLogin(user, staying, now.plus(LIFE)));
    }

    static Optional<SignedIn> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof UnfinishedLogin login
                        && login.until.isAfter(now)
                ? Optional.of(login.user)
                : Optional.empty();
    }

    static boolean staysOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(ATTRIBUTE) instanceof UnfinishedLogin login
                && login.staying;
    }

    static void end(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }
}
