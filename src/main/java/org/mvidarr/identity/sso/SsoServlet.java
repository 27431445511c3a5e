package org.mvidarr.identity.sso;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Login;
import org.mvidarr.identity.ReturnTarget;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.web.Client;

import java.io.IOException;
import java.io.Serial;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stations of a sign-in with a provider: {@code /sso/<slug>/start}, {@code …/link} for somebody
 * who is signed in, and {@code …/callback}. Plain addresses, since a policy that lets forms lead to
 * ourselves alone would stop a form on its way to the provider.
 */
@WebServlet("/sso/*")
public class SsoServlet extends HttpServlet {
    @Serial private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger("org.mvidarr.identity");
    private static final Pattern STATION =
            Pattern.compile("/([a-z][a-z0-9-]{0,39})/(start|link|callback)");
    private static final String COOKIE = "mvidarr_sso";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject transient SingleSignOn sso;
    @Inject transient Admittance admittance;
    @Inject transient Links links;
    @Inject transient Login login;
    @Inject transient Caller caller;
    @Inject transient Event<Audited> deeds;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher station =
                STATION.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!station.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        String slug = station.group(1);
        switch (station.group(2)) {
            case "start" -> depart(request, response, slug, null);
            case "link" -> link(request, response, slug);
            default -> arrive(request, response, slug);
        }
    }

    /** An address that uses something up must not be fetched for its head. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    /** Only from our own page, or others could make somebody link what is not his. */
    private void link(HttpServletRequest request, HttpServletResponse response, String slug)
            throws IOException {
        Optional<SignedIn> user = caller.user();
        if (user.isEmpty() || !LinkTicket.isOf(request)) {
            lead(request, response, "/profile?tab=logins");
            return;
        }
        depart(request, response, slug, user.get().id());
    }

    private void depart(
            HttpServletRequest request,
            HttpServletResponse response,
            String slug,
            @Nullable Long userId)
            throws IOException {
        try {
            String next = request.getParameter("next");
            SingleSignOn.Departure departure =
                    sso.depart(
                            slug,
                            secret(request),
                            next == null ? null : ReturnTarget.of(next),
                            userId);
            keep(request, response, departure.browser(), (int) SsoAttempt.LIFE.toSeconds());
            response.sendRedirect(departure.to().toString());
        } catch (FailedSignIn e) {
            fail(request, response, new Fall(slug, userId != null, e));
        } catch (Refusal e) {
            fail(request, response, Fall.of(slug, userId != null, e));
        }
    }

    private void arrive(HttpServletRequest request, HttpServletResponse response, String slug)
            throws IOException {
        boolean linking = false;
        try {
            String state = Optional.ofNullable(request.getParameter("state")).orElse("");
            Passage passage = new Passage(secret(request), state);
            Destination destination = sso.destination(slug, passage);
            linking = destination.userId() != null;
            SingleSignOn.Arrival arrival = sso.arrive(slug, passage, parameters(request));
            if (linking) {
                links.link(owner(destination), arrival.outsider());
                lead(request, response, "/profile?tab=logins&sso=linked");
            } else {
                SignedIn user = admittance.admit(arrival.provider(), arrival.outsider());
                login.begin(request, user, Map.of("provider", slug));
                keep(request, response, "", 0);
                lead(request, response, ReturnTarget.of(destination.next()));
            }
        } catch (FailedSignIn e) {
            fail(request, response, new Fall(slug, linking, e));
        } catch (Refusal e) {
            fail(request, response, Fall.of(slug, linking, e));
        }
    }

    /** Whoever began to link must still be the one who is signed in. */
    private SignedIn owner(Destination destination) throws FailedSignIn {
        return caller.user()
                .filter(user -> Long.valueOf(user.id()).equals(destination.userId()))
                .orElseThrow(
                        () ->
                                new FailedSignIn(
                                        Failure.EXPIRED, "Somebody else is signed in by now"));
    }

    private record Fall(String slug, boolean linking, FailedSignIn cause) {
        static Fall of(String slug, boolean linking, Refusal refusal) {
            return new Fall(
                    slug,
                    linking,
                    new FailedSignIn(
                            Failure.UNREACHABLE, String.valueOf(refusal.getMessage()), refusal));
        }
    }

    private void fail(HttpServletRequest request, HttpServletResponse response, Fall fall)
            throws IOException {
        Failure failure = fall.cause().failure();
        LOG.log(
                Level.INFO,
                "Nobody was signed in through {0}: {1}",
                fall.slug(),
                fall.cause().getMessage());
        deeds.fire(
                Audited.refused("sso.refused", fall.slug())
                        .with("reason", failure.code())
                        .with("linking", fall.linking()));
        String page = fall.linking() ? "/profile?tab=logins&sso=" : "/login?sso=";
        lead(request, response, page + failure.code());
    }

    private static void lead(
            HttpServletRequest request, HttpServletResponse response, String target)
            throws IOException {
        response.sendRedirect(request.getContextPath() + target);
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        Map<String, List<String>> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        return parameters;
    }

    /** The secret of this browser; empty when it has none, or shows something else. */
    private static String secret(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> SECRET.matcher(value).matches())
                .findFirst()
                .orElse("");
    }

    private static void keep(
            HttpServletRequest request, HttpServletResponse response, String secret, int seconds) {
        Cookie cookie = new Cookie(COOKIE, secret);
        cookie.setPath(request.getContextPath() + "/sso");
        cookie.setHttpOnly(true);
        cookie.setSecure(Client.of(request).secure());
        // Lax: the way back begins on the provider's site.
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }
}
