package org.mvidarr.identity;

import java.util.List;
import java.util.Set;

/** Who may ask for which address before signing in. Everything not named here needs a login. */
enum Access {
    /** Open to all: signing in, liveness, the look of the pages. */
    OPEN,
    /** Signing in, and getting a password: open, but of no use before the set-up. */
    LOGIN,
    /** Open until there is an administrator, closed for good afterwards. */
    SETUP,
    /** A program's address: answered with a problem instead of a page. */
    API,
    /** A person's address: leads to the sign-in page and back. */
    PAGE;

    private static final Set<String> SIGN_IN_PAGES =
            Set.of("/login", "/welcome", "/reset", "/forgot");
    private static final Set<String> OPEN_PATHS =
            Set.of(
                    "/ping",
                    "/favicon.ico",
                    "/robots.txt",
                    "/api",
                    "/.well-known/jwks.json",
                    "/api/v1/auth/token",
                    "/api/v1/auth/revoke");
    private static final List<String> OPEN_TREES =
            List.of("/jakarta.faces.resource/", "/health", "/metrics", "/openapi", "/error/");

    static Access of(String path) {
        if (path.equals("/setup")) {
            return SETUP;
        }
        if (SIGN_IN_PAGES.contains(path)) {
            return LOGIN;
        }
        if (OPEN_PATHS.contains(path) || OPEN_TREES.stream().anyMatch(path::startsWith)) {
            return OPEN;
        }
        boolean program =
                path.startsWith("/api/")
                        || path.startsWith("/stream/")
                        || path.startsWith("/img/")
                        || path.startsWith("/sprite/")
                        || path.startsWith("/fragment/")
                        || path.equals("/live");
        return program ? API : PAGE;
    }
}
