package org.mvidarr.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** The public keys by which others can check our access tokens (RFC 7517). */
@WebServlet("/.well-known/jwks.json")
public class KeySetServlet extends HttpServlet {
    @Inject transient AccessTokens tokens;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/jwk-set+json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.getWriter().write(tokens.keySet());
    }
}
