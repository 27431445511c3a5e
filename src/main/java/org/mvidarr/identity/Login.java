package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.mvidarr.platform.Audited;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A browser's login: a session that holds who signed in. Getting one always changes the session's
 * id.
 */
@ApplicationScoped
public class Login {
    private static final Logger LOG = System.getLogger("org.mvidarr.identity");
    private static final String WHO = "mvidarr.login";
    private static final String CHECKED = "mvidarr.login.checked";
    private static final Duration TRUSTED = Duration.ofSeconds(30);

    @Inject UserDirectory directory;
    @Inject PasswordCheck check;
    @Inject Clock clock;
    @Inject Event<Audited> deeds;

    /**
     * @return false when name or password is wrong; which of them is not said
     * @throws org.mvidarr.platform.Refusal.TooMany after too many failures
     */
    public boolean signIn(HttpServletRequest request, String username, String password) {
        Optional<SignedIn> user = check.prove(username, password, request.getRemoteAddr());
        user.ifPresent(found -> begin(request, found));
        return user.isPresent();
    }

    /** Signs in somebody whose identity is proved already. */
    public void begin(HttpServletRequest request, SignedIn user) {
        deeds.fire(Audited.ok("login.ok", user.username()).by(user.id(), user.username()));
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(WHO, user);
        session.setAttribute(CHECKED, clock.instant());
        LOG.log(Level.INFO, "{0} signed in", user.username());
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Who sends this request; the account behind it is looked at again every half minute. */
    public Optional<SignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(WHO) instanceof SignedIn login)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (session.getAttribute(CHECKED) instanceof Instant checked
                && checked.plus(TRUSTED).isAfter(now)) {
            return Optional.of(login);
        }
        Optional<SignedIn> current = directory.current(login);
        if (current.isEmpty()) {
            session.invalidate();
            return current;
        }
        session.setAttribute(WHO, current.get());
        session.setAttribute(CHECKED, now);
        return current;
    }

    /** Takes over a change of the account into the running login. */
    public void refresh(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(CHECKED);
        }
    }
}
