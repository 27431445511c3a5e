package org.mvidarr.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/**
 * Before all others: shows a request that came through a proxy as the client sent it.
 *
 * <p>The server gives its session cookie without asking how the browser is connected, and nobody
 * can change that per request. So the cookie is given again, marked Secure, with the next page over
 * an encrypted connection; until then {@code Strict-Transport-Security}, sent with the first
 * answer, keeps the browser from sending it in clear.
 */
public class ForwardedFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean proxied = Proxies.configured().include(request.getRemoteAddr());
        Client client = Client.of(request);
        if (client.secure()
                && request.getMethod().equals("GET")
                && !ContentPolicy.isForPrograms(request)
                && request.isRequestedSessionIdValid()) {
            secureCookie(request, response);
        }
        chain.doFilter(proxied ? new ForwardedRequest(request, client) : request, response);
    }

    /** Before the page, whose own change of session comes later in the answer and wins. */
    private static void secureCookie(HttpServletRequest request, HttpServletResponse response) {
        String name = request.getServletContext().getSessionCookieConfig().getName();
        Cookie[] cookies = request.getCookies();
        for (Cookie known : cookies == null ? new Cookie[0] : cookies) {
            if (known.getName().equals(name)) {
                Cookie secure = new Cookie(name, known.getValue());
                secure.setPath("/");
                secure.setHttpOnly(true);
                secure.setSecure(true);
                secure.setAttribute("SameSite", "Lax");
                response.addCookie(secure);
            }
        }
    }
}
