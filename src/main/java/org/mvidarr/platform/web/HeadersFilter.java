package org.mvidarr.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import java.io.IOException;

/**
 * The headers by which browsers protect people, on every answer of this application. Those that
 * never change are in server.xml besides, for what does not come from the application: the server's
 * own error pages, {@code /openapi}, {@code /health}.
 */
public class HeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** A year; not for subdomains, which are not ours to speak for. */
    private static final String ONLY_TLS = "max-age=31536000";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Protected guarded = new Protected(request, response);
        guarded.protect();
        try {
            chain.doFilter(request, guarded);
        } catch (IOException | ServletException | RuntimeException e) {
            // The error page comes without the filters, into this answer.
            guarded.becomePage();
            throw e;
        }
    }

    /** Whoever clears an answer to begin another does not clear its protection. */
    private static final class Protected extends HttpServletResponseWrapper {
        private final HttpServletRequest request;
        private boolean page;

        private Protected(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
            this.page = !ContentPolicy.isForPrograms(request);
        }

        private void protect() {
            setHeader("X-Content-Type-Options", "nosniff");
            setHeader(
                    "Referrer-Policy",
                    ContentPolicy.carriesSecret(request) ? "no-referrer" : "same-origin");
            setHeader("Cross-Origin-Opener-Policy", "same-origin");
            setHeader("Cross-Origin-Resource-Policy", "same-origin");
            setHeader("Permissions-Policy", ContentPolicy.PERMISSIONS);
            setHeader(
                    ContentPolicy.HEADER, page ? ContentPolicy.OF_PAGES : ContentPolicy.OF_OTHERS);
            if (Client.of(request).secure()) {
                setHeader("Strict-Transport-Security", ONLY_TLS);
            }
        }

        private void becomePage() {
            page = true;
            if (!isCommitted()) {
                setHeader(ContentPolicy.HEADER, ContentPolicy.OF_PAGES);
            }
        }

        @Override
        public void reset() {
            super.reset();
            protect();
        }

        @Override
        public void sendError(int status) throws IOException {
            becomePage();
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            becomePage();
            super.sendError(status, message);
        }
    }
}
