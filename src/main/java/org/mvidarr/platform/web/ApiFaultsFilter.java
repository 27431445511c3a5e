package org.mvidarr.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Messages;
import org.mvidarr.platform.ProblemType;
import org.mvidarr.platform.Refusal;

import java.io.IOException;
import java.lang.System.Logger;
import java.util.Locale;

/**
 * Problems instead of error pages below {@code /api}, also for what fails before or outside of
 * JAX-RS: an address that is no text, a media type that is none, other filters' refusals.
 */
public class ApiFaultsFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger("org.mvidarr.web");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            AddressText.decoded(request.getRequestURI());
            String query = request.getQueryString();
            if (query != null) {
                AddressText.decoded(query);
            }
        } catch (Refusal.Invalid e) {
            Problem.write(response, ProblemType.INVALID, e.code(), e.text(Locale.ENGLISH));
            return;
        }
        try {
            chain.doFilter(request, new WithoutPages(response));
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            String incident = Incident.log(LOG, request.getRequestURI(), e);
            Problem.write(
                    response,
                    ProblemType.INTERNAL,
                    incident,
                    Messages.text(Locale.ENGLISH, "problem.internal", incident));
        }
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
            ProblemType type = ProblemType.ofStatus(status);
            Problem.write(
                    response,
                    type,
                    type.slug(),
                    Messages.text(Locale.ENGLISH, "problem." + type.slug(), ""));
        }
    }
}
