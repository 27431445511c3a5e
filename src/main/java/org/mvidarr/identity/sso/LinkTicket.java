package org.mvidarr.identity.sso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.mvidarr.identity.Secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Shows that a link was begun on our own page: an address is followed from anywhere, so the page's
 * carry what only the session knows.
 */
final class LinkTicket {
    private static final String ATTRIBUTE = "mvidarr.sso.ticket";
    private static final String PARAMETER = "ticket";

    private LinkTicket() {}

    /** The session's ticket, made at the first need. */
    static String of(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        if (session.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String fresh = Secrets.random();
        session.setAttribute(ATTRIBUTE, fresh);
        return fresh;
    }

    /** Whether the request shows the ticket of its session. */
    static boolean isOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String shown = request.getParameter(PARAMETER);
        return session != null
                && shown != null
                && session.getAttribute(ATTRIBUTE) instanceof String known
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8),
                        known.getBytes(StandardCharsets.UTF_8));
    }
}
