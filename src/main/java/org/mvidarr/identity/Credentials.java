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
    private static final String KEY_PARAMETER = "apikey";
    private static final String KEY_HEADER = "X-Api-Key";
    private static final String BEARER = "Bearer ";

    @Inject KnownKeys keys;
    @Inject AccessTokens tokens;
    @Inject KnownAccounts accounts;

    /**
     * A request's credential after the check; no caller means that it is worth nothing.
     *
     * @param keyPrefix the shown part, when it is a good API key
     * @param token what it says, when it is a good access token
     */
    record Checked(
            Optional<SignedIn> caller, @Nullable String keyPrefix, Optional<PresentToken> token) {
        static Checked ofKey(Optional<SignedIn> caller, String key) {
            return new Checked(
                    caller, caller.isPresent() ? ApiKeys.prefix(key) : null, Optional.empty());
        }
    }

    /** Empty when the request shows none. Checked once per request, however often one asks. */
    Optional<Checked> check(HttpServletRequest request) {
        Optional<Checked> known = of(request);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (known.isPresent() || !Access.isForPrograms(path)) {
            return known;
        }
        Optional<Checked> checked = shown(request, path);
        checked.ifPresent(found -> request.setAttribute(CHECKED, found));
        return checked;
    }

    private Optional<Checked> shown(HttpServletRequest request, String path) {
        String key = request.getHeader(KEY_HEADER);
        String token = bearer(request.getHeader("Authorization"));
        if (key != null) {
            return Optional.of(byHeader(key));
        }
        if (token != null) {
            return Optional.of(checked(token));
        }
        String feedKey = Access.isFeed(path) ? request.getParameter(KEY_PARAMETER) : null;
        return feedKey == null
                ? Optional.empty()
                : Optional.of(
                        Checked.ofKey(keys.callerOf(feedKey).filter(Credentials::isFeed), feedKey));
    }

    /** A key that stands in addresses, in logs of proxies and in histories, opens nothing else. */
    private Checked byHeader(String key) {
        return Checked.ofKey(keys.callerOf(key).filter(caller -> !isFeed(caller)), key);
    }

    private static boolean isFeed(SignedIn caller) {
        return caller.key() == KeyScope.FEED;
    }

    /** The outcome of an earlier {@link #check}. */
    static Optional<Checked> of(HttpServletRequest request) {
        return request.getAttribute(CHECKED) instanceof Checked checked
                ? Optional.of(checked)
                : Optional.empty();
    }

    private Checked checked(String token) {
        if (token.startsWith(ApiKeys.MARK)) {
            return byHeader(token);
        }
        Optional<AccessTokens.Bearer> bearer = tokens.check(token);
        Optional<SignedIn> caller = bearer.flatMap(accounts::current);
        return new Checked(
                caller,
                null,
                caller.isPresent()
                        ? bearer.map(good -> new PresentToken(good.claims(), token))
                        : Optional.empty());
    }

    /** The scheme's name may be written in any case (RFC 9110, 11.1). */
    private static @Nullable String bearer(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
