package org.mvidarr.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.ProblemType;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Refuses writes that another site makes a signed-in browser send (CSRF), and sockets opened by
 * other sites. The browser itself says where a request comes from; what is no browser sends neither
 * header and has no session cookie either, so it passes.
 */
public class SameOriginFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean guarded =
                !READING.contains(request.getMethod()) || request.getHeader("Upgrade") != null;
        if (guarded && !showsCredential(request) && isForeign(request)) {
            refuse(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /**
     * A page of another site cannot make the browser send these headers: they are none of the few
     * that need no CORS preflight, and preflights are answered only to the origins an administrator
     * has named. So they come from a program that knows the secret. The API takes such a caller at
     * his credential and ignores his cookies, and a wrong credential is refused, so that it does
     * not help to send one just to pass here.
     */
    private static boolean showsCredential(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                && (request.getHeader("X-Api-Key") != null
                        || (authorization != null
                                && authorization.regionMatches(true, 0, "Bearer ", 0, 7)));
    }

    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !sameHost(origin, request.getHeader("Host"));
    }

    /** Compares without the scheme: behind a proxy that ends TLS it differs rightly. */
    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Problem.write(
                response,
                ProblemType.FORBIDDEN,
                "origin",
                "This request was sent by another site.");
    }
}
