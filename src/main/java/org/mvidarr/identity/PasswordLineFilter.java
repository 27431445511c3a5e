package org.mvidarr.identity;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.mvidarr.identity.PasswordLine.Place;
import org.mvidarr.platform.Messages;
import org.mvidarr.platform.ProblemType;
import org.mvidarr.platform.web.AddressBlock;
import org.mvidarr.platform.web.Client;
import org.mvidarr.platform.web.Problem;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets requests that prove a password wait for their turn without a thread: the request is put
 * aside and goes on from here when it is called (ADR 0015). Those whose name and address were
 * braked a moment ago pass: they are refused without any hashing.
 */
public class PasswordLineFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger("org.mvidarr.identity");
    private static final String PLACE = "mvidarr.password-place";
    private static final String RETRY_SECONDS = "30";

    /**
     * Longer than a full line of one address takes with one turn on a slow machine. Most clients
     * and proxies have given up by then, but none of them is cut off by us.
     */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    @Inject transient PasswordLine line;
    @Inject transient BrakedLately braked;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(PLACE) instanceof Place place) {
            inTurn(place, request, response, chain);
        } else if (!provesPassword(request)) {
            chain.doFilter(request, response);
        } else {
            Optional<Place> place = line.enter(AddressBlock.of(Client.of(request).address()));
            if (place.isEmpty()) {
                refuse(request, response);
            } else if (place.get().isCalled()) {
                inTurn(place.get(), request, response, chain);
            } else {
                putAside(place.get(), request, response);
            }
        }
    }

    private static void inTurn(
            Place place,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            place.end();
        }
    }

    /** Both the form of the sign-in page and the grant of RFC 6749 call them so. */
    private boolean provesPassword(HttpServletRequest request) throws IOException {
        if (!request.getMethod().equals("POST")) {
            return false;
        }
        if (request.getCharacterEncoding() == null) {
            // Whoever reads a parameter first decides about all of them.
            request.setCharacterEncoding("UTF-8");
        }
        String username = request.getParameter("username");
        return username != null
                && request.getParameter("password") != null
                && !braked.includes(username.strip(), Client.of(request).address());
    }

    private static void putAside(
            Place place, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(PLACE, place);
        HttpServletRequest kept = new KeptParameters(request);
        AsyncContext aside = request.startAsync(kept, response);
        aside.setTimeout(LONGEST_WAIT.toMillis());
        aside.addListener(new Waiting(place), kept, response);
        // Not from the thread of the request that gives its turn back: the server would take that
        // request's parameters for this one's.
        String path = request.getRequestURI().substring(request.getContextPath().length());
        place.onTurn(() -> Thread.ofVirtual().start(() -> goOn(aside, path, place)));
    }

    /** To the path alone: the server does not find its way with an encoded query after it. */
    private static void goOn(AsyncContext aside, String path, Place place) {
        try {
            aside.dispatch(path);
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "A sign-in was given up while it waited", e);
            place.end();
        }
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Retry-After", RETRY_SECONDS);
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            Problem.write(
                    response,
                    ProblemType.UNAVAILABLE,
                    "identity.busy",
                    Messages.text(Locale.ENGLISH, "refusal.identity.busy"));
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** Whatever becomes of the request, its place is given back. */
    private record Waiting(Place place) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            place.end();
        }

        @Override
        public void onError(AsyncEvent event) {
            place.end();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {}

        @Override
        public void onTimeout(AsyncEvent event) throws IOException {
            place.end();
            if (event.getSuppliedRequest() instanceof HttpServletRequest request
                    && event.getSuppliedResponse() instanceof HttpServletResponse response) {
                refuse(request, response);
            }
            event.getAsyncContext().complete();
        }
    }
}
