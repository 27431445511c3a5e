package org.mvidarr.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import java.util.List;

/** What browsers may load and do for an answer of ours. */
final class ContentPolicy {
    static final String HEADER = "Content-Security-Policy";

    /** Faces pages get PrimeFaces' policy besides, with the nonce of their scripts. */
    static final String OF_PAGES = "frame-ancestors 'none'; base-uri 'self'; object-src 'none'";

    /** Data, films, pictures and scripts are no documents: opened as one they may do nothing. */
    static final String OF_OTHERS = "default-src 'none'; frame-ancestors 'none'";

    static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private static final List<String> FOR_PROGRAMS =
            List.of(
                    "/api/",
                    "/stream/",
                    "/img/",
                    "/sprite/",
                    "/.well-known/",
                    "/jakarta.faces.resource/");
    private static final List<String> EXACTLY_FOR_PROGRAMS =
            List.of("/api", "/ping", "/live", "/robots.txt", "/favicon.ico");

    private ContentPolicy() {}

    static boolean isForPrograms(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return EXACTLY_FOR_PROGRAMS.contains(path)
                || FOR_PROGRAMS.stream().anyMatch(path::startsWith);
    }

    /** Whether the address itself is a secret: a one-time link, a feed with its key. */
    static boolean carriesSecret(HttpServletRequest request) {
        String query = "&" + request.getQueryString();
        return query.contains("&token=") || query.contains("&apikey=") || query.contains("&code=");
    }
}
