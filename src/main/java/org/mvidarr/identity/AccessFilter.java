package org.mvidarr.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Messages;
import org.mvidarr.platform.ProblemType;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns away who is nobody. Deny by default: what {@link Access} does not open needs a login. While
 * there is no administrator every page leads to the set-up; afterwards the set-up is closed for
 * good.
 */
public class AccessFilter extends HttpFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject transient UserDirectory directory;
    @Inject transient Event<Audited> deeds;
    @Inject transient SecondStep second;
    @Inject transient Caller caller;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        decide(request, response, chain);
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
            // Without the query, which may hold what is nobody's business.
            deeds.fire(
                    Audited.refused(
                            "access.refused", request.getMethod() + " " + request.getRequestURI()));
        }
    }

    private void decide(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals("/")) {
            // The server takes the bare "/" for a folder and does not ask the login mechanism about
            // it.
            lead(response, "/home");
            return;
        }
        if (Access.isCrooked(path)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Access access = Access.of(path);
        boolean known = request.getUserPrincipal() != null;
        Optional<SignedIn> byKey =
                Credentials.of(request)
                        .flatMap(Credentials.Checked::caller)
                        .filter(caller -> caller.key() != null && caller.key().onlyReads());
        if (byKey.isPresent() && !READING.contains(request.getMethod())) {
            refuse(response, ProblemType.FORBIDDEN, "refusal.identity.key-reads");
        } else if (known && mustEnrol(request, path)) {
            if (access == Access.API) {
                refuse(response, ProblemType.FORBIDDEN, "refusal.twofactor.enrol-first");
            } else {
                lead(response, Access.ENROL_PAGE);
            }
        } else if (access == Access.OPEN || (known && access != Access.SETUP)) {
            chain.doFilter(request, response);
        } else if (!directory.hasAdministrator()) {
            beforeSetup(access, request, response, chain);
        } else if (access == Access.LOGIN) {
            chain.doFilter(request, response);
        } else if (access == Access.API) {
            challenge(response, Credentials.of(request).isPresent());
            refuse(response, ProblemType.UNAUTHENTICATED, "problem.unauthenticated");
        } else {
            lead(response, access == Access.SETUP ? "/" : "/login?next=" + address(request));
        }
    }

    /** Keys and tokens were got by who needed no second factor then, or stand for a program. */
    private boolean mustEnrol(HttpServletRequest request, String path) {
        return !Access.helpsToEnrol(path)
                && Credentials.of(request).isEmpty()
                && caller.user().filter(second::mustEnrol).isPresent();
    }

    private static void beforeSetup(
            Access access,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        if (access == Access.SETUP) {
            chain.doFilter(request, response);
        } else if (access == Access.API) {
            refuse(response, ProblemType.UNAVAILABLE, "refusal.setup.needed");
        } else {
            lead(response, "/setup");
        }
    }

    /** RFC 6750, section 3: no reason is given to who has shown nothing. */
    private static void challenge(HttpServletResponse response, boolean shown) {
        response.setHeader(
                "WWW-Authenticate",
                "Bearer realm=\"mvidarr\"" + (shown ? ", error=\"invalid_token\"" : ""));
    }

    private static void refuse(HttpServletResponse response, ProblemType type, String text)
            throws IOException {
        response.setStatus(type.status());
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(
                        JsonbBuilder.create()
                                .toJson(
                                        Map.of(
                                                "type", type.uri(),
                                                "title", type.title(),
                                                "status", type.status(),
                                                "detail", Messages.text(Locale.ENGLISH, text))));
    }

    private static void lead(HttpServletResponse response, String target) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(target);
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        String target = request.getRequestURI() + (query == null ? "" : "?" + query);
        return URLEncoder.encode(target, StandardCharsets.UTF_8);
    }
}
