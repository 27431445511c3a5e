package org.mvidarr.operations;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.mvidarr.identity.Caller;

import java.io.IOException;

/**
 * {@code /initialize.json} as the pages of the *arr family begin with, for whoever is signed in.
 * Theirs hands out the API key; here keys are known to their owners alone, so it stays empty, and a
 * browser's session opens the API anyway.
 */
@WebServlet("/initialize.json")
public class InitializeServlet extends HttpServlet {
    @Inject transient Build build;
    @Inject transient Installation installation;
    @Inject transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(
                        Json.createObjectBuilder()
                                .add("apiRoot", request.getContextPath() + "/api/v1")
                                .add("apiKey", "")
                                .add("release", build.version() + "-" + Installation.BRANCH)
                                .add("version", build.version())
                                .add("instanceName", installation.instance())
                                .add("theme", caller.getScheme())
                                .add("branch", Installation.BRANCH)
                                .add("analytics", false)
                                .add("urlBase", request.getContextPath())
                                .add("isProduction", true)
                                .build()
                                .toString());
    }
}
