package org.mvidarr.playback;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.mvidarr.media.Film;
import org.mvidarr.media.MediaStore;
import org.mvidarr.platform.Refusal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * {@code GET /stream/{file id}}: a file as it is, whole or by range, so that a player can seek. Its
 * address names a row, never a path; query parameters are ignored because player components add
 * their own.
 */
@WebServlet("/stream/*")
public class FilmServlet extends HttpServlet {
    private static final Logger LOG = System.getLogger("org.mvidarr.playback");

    @Inject transient MediaStore store;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(request, response, true);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(request, response, false);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean body)
            throws IOException {
        try {
            Film film = store.film(Numbers.id(request.getPathInfo(), ""));
            BasicFileAttributes facts =
                    Files.readAttributes(film.path(), BasicFileAttributes.class);
            if (!facts.isRegularFile()) {
                throw new Refusal.NotFound("media.no-file", film.fileId());
            }
            send(
                    request,
                    response,
                    new FileAnswer(film.path(), facts, contentType(film.path())),
                    body);
        } catch (Refusal e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (java.nio.file.NoSuchFileException e) {
            LOG.log(
                    Level.WARNING,
                    "A file that should be played is not there: {0}",
                    e.getMessage());
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            FileAnswer answer,
            boolean body)
            throws IOException {
        try {
            answer.send(request, response, body);
        } catch (IOException e) {
            // Players drop a connection whenever they seek.
            LOG.log(Level.DEBUG, "A player went away", e);
        }
    }

    private static String contentType(Path file) {
        String name = file.getFileName().toString();
        String extension =
                name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        return switch (extension) {
            case "mp4", "m4v" -> "video/mp4";
            case "webm" -> "video/webm";
            case "mkv" -> "video/x-matroska";
            case "mov" -> "video/quicktime";
            case "avi" -> "video/x-msvideo";
            case "wmv" -> "video/x-ms-wmv";
            case "flv" -> "video/x-flv";
            case "ts" -> "video/mp2t";
            case "mpg" -> "video/mpeg";
            default -> "application/octet-stream";
        };
    }
}
