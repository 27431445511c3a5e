package org.mvidarr.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Messages;
import org.mvidarr.platform.ProblemType;
import org.mvidarr.platform.Refusal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.System.Logger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Problems instead of error pages below {@code /api}, also for what fails before or outside of
 * JAX-RS: an address that is no text, a media type that is none, other filters' refusals.
 */
public class ApiFaultsFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern WEIGHT = Pattern.compile("(?i);\\s*q\\s*=([^;,]*)");
    private static final Pattern NUMBER = Pattern.compile("[01](\\.\\d{0,3})?");

    private static final Logger LOG = System.getLogger("org.mvidarr.web");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            answerForServer(request, response, chain);
            return;
        }
        try {
            AddressText.decoded(request.getRequestURI());
            String query = request.getQueryString();
            if (query != null) {
                AddressText.decoded(query);
            }
        } catch (Refusal.Invalid e) {
            Problem.write(
                    response,
                    ProblemType.INVALID,
                    e.code(),
                    e.text(Locale.ENGLISH),
                    request.getRequestURI());
            return;
        }
        String accept = request.getHeader("Accept");
        if (accept != null && !areNumbers(accept)) {
            // JAX-RS would take a weight that is no number for a fault of its own.
            write(response, ProblemType.INVALID);
            return;
        }
        try {
            chain.doFilter(request, new WithoutPages(response));
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            if (e.getCause() instanceof FileNotFoundException) {
                write(response, ProblemType.NOT_FOUND);
                return;
            }
            String incident = Incident.log(LOG, request.getRequestURI(), e);
            Problem.write(
                    response,
                    ProblemType.INTERNAL,
                    incident,
                    Messages.text(Locale.ENGLISH, "problem.internal", incident));
        }
    }

    /** Weights of media types (RFC 9110, 12.4.2). */
    private static boolean areNumbers(String accept) {
        return WEIGHT.matcher(accept)
                .results()
                .allMatch(weight -> NUMBER.matcher(weight.group(1).strip()).matches());
    }

    /** What the server has refused before any filter: instead of the page that web.xml names. */
    private static void answerForServer(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (asked.startsWith(request.getContextPath() + "/api/")) {
            write(response, ProblemType.ofStatus(response.getStatus()));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void write(HttpServletResponse response, ProblemType type) throws IOException {
        Problem.write(
                response,
                type,
                type.slug(),
                Messages.text(Locale.ENGLISH, "problem." + type.slug(), ""));
    }

    private static final class WithoutPages extends HttpServletResponseWrapper {
        private final HttpServletResponse response;

        private WithoutPages(HttpServletResponse response) {
            super(response);
            this.response = response;
        }

        @Override
        public void sendError(int status) throws IOException {
            sendError(status, null);
        }

        /** The text is the server's own and may quote the request; it is left out. */
        @Override
        public void sendError(int status, @Nullable String text) throws IOException {
            write(response, ProblemType.ofStatus(status));
        }
    }
}
