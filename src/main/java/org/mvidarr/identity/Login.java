package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.session.LiveLogins;
import org.mvidarr.identity.session.LoginSessions;
import org.mvidarr.identity.session.RememberToken;
import org.mvidarr.identity.session.RememberedLogins;
import org.mvidarr.identity.session.Visitor;
import org.mvidarr.platform.web.Client;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A browser's login: a servlet session that names the row of {@link LoginSessions}, and for those
 * who stay signed in a cookie that makes a new session when there is none. Getting a login always
 * changes the session's id.
 */
@ApplicationScoped
public class Login {
    private static final Logger LOG = System.getLogger("org.mvidarr.identity");
    private static final String ROW = "mvidarr.login";
    private static final String STAYS = "mvidarr.login.stays";
    private static final String ASKED = "mvidarr.login.asked";
    private static final String COOKIE = "mvidarr_remember";

    @Inject LoginSessions sessions;
    @Inject LiveLogins live;
    @Inject RememberedLogins remembered;
    @Inject PasswordCheck check;
    @Inject SecondStep second;
    @Inject Clock clock;

    /** The answer to {@link #of}, which the container asks for several times in one request. */
    private record Asked(Optional<SignedIn> caller) {}

    /**
     * The first step. A user who must set up a second factor is signed in, and held up by the
     * {@link AccessFilter}.
     *
     * @param remember whether the browser asks to stay signed in when it is closed
     * @throws org.mvidarr.platform.Refusal.TooMany after too many failures
     */
    public SignInOutcome signIn(
            HttpServletRequest request, String username, String password, boolean remember) {
        Optional<SignedIn> user = check.prove(username, password, Client.of(request).address());
        if (user.isEmpty()) {
            return SignInOutcome.WRONG;
        }
        if (second.ask(user.get(), null, Client.of(request).address())
                == SecondStep.Answer.CODE_NEEDED) {
            UnfinishedLogin.begin(request, user.get(), remember, clock.instant());
            return SignInOutcome.CODE_NEEDED;
        }
        begin(request, user.get());
        return SignInOutcome.SIGNED_IN;
    }

    /** Whether this browser has shown a right password within five minutes, and no code yet. */
    public boolean awaitsCode(HttpServletRequest request) {
        return UnfinishedLogin.of(request, clock.instant()).isPresent();
    }

    /** Whether the browser whose code is missing asked to stay signed in. */
    public boolean wantsToStay(HttpServletRequest request) {
        return UnfinishedLogin.staysOf(request);
    }

    /**
     * The second step.
     *
     * @param code of the app or a recovery code, as typed
     * @throws org.mvidarr.platform.Refusal.TooMany after too many wrong codes
     */
    public SignInOutcome finish(HttpServletRequest request, String code) {
        Optional<SignedIn> user =
                UnfinishedLogin.of(request, clock.instant()).flatMap(check::still);
        if (user.isEmpty()) {
            return SignInOutcome.EXPIRED;
        }
        if (second.ask(user.get(), code, Client.of(request).address()) == SecondStep.Answer.WRONG) {
            return SignInOutcome.WRONG;
        }
        begin(request, user.get());
        return SignInOutcome.SIGNED_IN;
    }

    /**
     * Signs in somebody whose identity is proved already. What this browser had before is worth
     * nothing afterwards, also where it was copied; a browser that stayed signed in as the same
     * person does so again, with another token.
     */
    public void begin(HttpServletRequest request, SignedIn user) {
        begin(request, user, Map.of());
    }

    /**
     * @param facts how, for the audit log
     */
    public void begin(HttpServletRequest request, SignedIn user, Map<String, Object> facts) {
        Optional<UUID> before = current(request);
        boolean stays = before.filter(row -> remembered.isRemembered(row, user)).isPresent();
        before.ifPresent(sessions::end);
        begin(request, sessions.begin(user, Visitor.of(request), facts));
        if (stays) {
            request.getSession().setAttribute(STAYS, true);
        }
        LOG.log(Level.INFO, "{0} signed in", user.username());
    }

    private void begin(HttpServletRequest request, UUID row) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        HttpSession session = request.getSession(true);
        UnfinishedLogin.end(session);
        session.setMaxInactiveInterval((int) sessions.idle().toSeconds());
        session.setAttribute(ROW, row.toString());
        refresh(request);
    }

    /** Lets the browser that has just signed in stay so when it is closed. */
    public void remember(HttpServletRequest request, HttpServletResponse response) {
        current(request)
                .flatMap(remembered::remember)
                .ifPresent(token -> keep(request, response, token));
    }

    public void end(HttpServletRequest request) {
        current(request).ifPresent(sessions::end);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        refresh(request);
    }

    /** Who sends this request, as his account is now; asked once for each request. */
    public Optional<SignedIn> of(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(ASKED) instanceof Asked asked) {
            return asked.caller();
        }
        Optional<SignedIn> caller =
                bySession(request, response).or(() -> byCookie(request, response));
        request.setAttribute(ASKED, new Asked(caller));
        return caller;
    }

    /** The login this request belongs to, for which the account has not been looked at. */
    public Optional<UUID> current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ROW) instanceof String row
                ? Optional.of(UUID.fromString(row))
                : Optional.empty();
    }

    /** What follows in this request sees the account as it is by now. */
    public void refresh(HttpServletRequest request) {
        request.removeAttribute(ASKED);
    }

    private Optional<SignedIn> bySession(HttpServletRequest request, HttpServletResponse response) {
        Optional<UUID> row = current(request);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        @Nullable String shown =
                token(request).map(token -> Secrets.hash(token.secret())).orElse(null);
        Optional<SignedIn> caller = live.caller(row.get(), Visitor.of(request), shown);
        HttpSession session = request.getSession();
        if (caller.isEmpty()) {
            session.invalidate();
        } else if (session.getAttribute(STAYS) != null) {
            session.removeAttribute(STAYS);
            remember(request, response);
        }
        return caller;
    }

    private Optional<SignedIn> byCookie(HttpServletRequest request, HttpServletResponse response) {
        Optional<RememberToken> shown = token(request);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Optional<RememberedLogins.Resumed> resumed =
                remembered.resume(shown.get(), Visitor.of(request));
        if (resumed.isEmpty()) {
            send(request, response, "", Duration.ZERO);
            return Optional.empty();
        }
        begin(request, shown.get().session());
        RememberToken fresh = resumed.get().fresh();
        if (fresh != null) {
            keep(request, response, fresh);
        }
        return Optional.of(resumed.get().caller());
    }

    private static Optional<RememberToken> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(RememberToken::parse);
    }

    private void keep(
            HttpServletRequest request, HttpServletResponse response, RememberToken token) {
        send(request, response, token.text(), Duration.between(clock.instant(), token.until()));
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(Client.of(request).secure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Math.max(0, age.toSeconds()));
        response.addCookie(cookie);
    }
}
