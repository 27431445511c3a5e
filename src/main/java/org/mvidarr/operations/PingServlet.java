package org.mvidarr.operations;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** {@code GET /ping} as the tools of the *arr family ask it: does the program answer, and its database. */
@WebServlet("/ping")
public class PingServlet extends HttpServlet {
    private static final int SECONDS = 3;

    @Resource(lookup = "jdbc/mvidarr")
    transient DataSource database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean good = answers();
        response.setStatus(good ? HttpServletResponse.SC_OK : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        response.setContentType("application/json");
        response.getWriter().write(good ? "{\"status\":\"OK\"}" : "{\"status\":\"Error\"}");
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
