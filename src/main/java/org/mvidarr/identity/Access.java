package org.mvidarr.identity;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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

    /** Where the one-time code is asked for. */
    static final String CODE_PAGE = "/login/code";

    /** Where somebody sets up the second factor his role must have. */
    static final String ENROL_PAGE = "/enrol";

    private static final String ENROL_API = "/api/v1/auth/twofactor";

    private static final Set<String> SIGN_IN_PAGES =
            Set.of("/login", CODE_PAGE, "/welcome", "/reset", "/forgot");
    private static final String API_ROOT = "/api";
    private static final Set<String> OPEN_PATHS =
            Set.of(
                    "/ping",
                    "/favicon.ico",
                    "/robots.txt",
                    API_ROOT,
                    "/.well-known/jwks.json",
                    "/api/v1/auth/token",
                    "/api/v1/auth/revoke");
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final List<String> OPEN_TREES =
            List.of(RESOURCES, "/health", "/metrics", "/openapi", "/error/");

    /** Addresses that programs subscribe to which can send no header: the key may stand in them. */
    private static final List<String> FEEDS = List.of("/api/v1/feed/", "/api/v1/calendar/");

    private static final Pattern DOT_SEGMENT =
            Pattern.compile(
                    "(?i)(?:^|/|%2f|\\\\|%5c)(?:\\.|%2e){1,2}(?:;[^/]*)?(?:/|%2f|\\\\|%5c|$)");

    /**
     * Where a key or a token is looked at: where one is needed, and where the API says its name.
     */
    static boolean isForPrograms(String path) {
        return path.equals(API_ROOT) || of(path) == API;
    }

    static boolean isFeed(String path) {
        return FEEDS.stream().anyMatch(path::startsWith);
    }

    /** Files of the pages, alike for all: nobody needs to be looked up for them. */
    static boolean isAlikeForAll(String path) {
        return path.startsWith(RESOURCES);
    }

    /**
     * Whether a path has a dot segment, plain or encoded: its beginning would decide who may ask,
     * and what the server makes of the whole what he gets.
     */
    static boolean isCrooked(String path) {
        return DOT_SEGMENT.matcher(path).find();
    }

    static Access of(String path) {
        if (path.equals("/setup")) {
            return SETUP;
        }
        if (SIGN_IN_PAGES.contains(path) || path.startsWith("/sso/")) {
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
                        || path.equals("/live")
                        || path.equals("/initialize.json");
        return program ? API : PAGE;
    }

    /** What somebody may ask for who must set up his second factor first. */
    static boolean helpsToEnrol(String path) {
        Access access = of(path);
        return access == OPEN
                || access == LOGIN
                || path.equals(ENROL_PAGE)
                || path.equals(ENROL_API)
                || path.startsWith(ENROL_API + "/");
    }
}
