package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * What a program shows with each request instead of having a session: an API key or an access
 * token. Only addresses for programs look at them.
 */
@ApplicationScoped
class Credentials {
    private static final String CHECKED = "mvidarr.credential";
    private static final String KEY_HEADER = "X-Api-Key";
    private static final String BEARER = "Bearer ";

    @Inject ApiKeys keys;
    @Inject AccessTokens tokens;
    @Inject UserDirectory directory;

    /**
     * A request's credential after the check; no caller means that it is worth nothing.
     *
     * @param keyPrefix the shown part, when it is a good API key
     */
    record Checked(Optional<SignedIn> caller, @Nullable String keyPrefix) {}

    /** Empty when the request shows none. Checked once per request, however often one asks. */
    Optional<Checked> check(HttpServletRequest request) {
        Optional<Checked> known = of(request);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (known.isPresent() || Access.of(path) != Access.API) {
            return known;
        }
        String key = request.getHeader(KEY_HEADER);
        String token = bearer(request.getHeader("Authorization"));
        if (key == null && token == null) {
            return Optional.empty();
        }
        Checked checked = checked(key != null ? key : token, key != null);
        request.setAttribute(CHECKED, checked);
        return Optional.of(checked);
    }

    /** The outcome of an earlier {@link #check}. */
    static Optional<Checked> of(HttpServletRequest request) {
        return request.getAttribute(CHECKED) instanceof Checked checked
                ? Optional.of(checked)
                : Optional.empty();
    }

    private Checked checked(@Nullable String shown, boolean inKeyHeader) {
        if (shown == null) {
            return new Checked(Optional.empty(), null);
        }
        if (inKeyHeader || shown.startsWith(ApiKeys.MARK)) {
            Optional<SignedIn> caller = keys.callerOf(shown);
            return new Checked(caller, caller.isPresent() ? ApiKeys.prefix(shown) : null);
        }
        return new Checked(tokens.check(shown).flatMap(directory::current), null);
    }

    /** The scheme's name may be written in any case (RFC 9110, 11.1). */
    private static @Nullable String bearer(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
