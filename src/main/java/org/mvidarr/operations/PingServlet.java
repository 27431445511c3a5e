package org.mvidarr.operations;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.mvidarr.platform.database.DatabaseFacts;

import java.io.IOException;

/**
 * {@code /ping} and {@code /api} as the tools of the *arr family ask them: does the program answer,
 * and its database; which versions of the API there are.
 */
@WebServlet({"/ping", "/api"})
public class PingServlet extends HttpServlet {
    @Inject transient DatabaseFacts database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        if (request.getServletPath().equals("/api")) {
            response.getWriter().write("{\"current\":\"v1\",\"deprecated\":[]}");
            return;
        }
        boolean good = database.answers();
        response.setStatus(
                good ? HttpServletResponse.SC_OK : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        response.getWriter().write(good ? "{\"status\":\"OK\"}" : "{\"status\":\"Error\"}");
    }
}
