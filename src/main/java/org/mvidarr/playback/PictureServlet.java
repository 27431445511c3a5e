package org.mvidarr.playback;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.mvidarr.media.ArtworkFiles;
import org.mvidarr.platform.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code GET /img/{hash}-{width}.jpg}: a picture. Its address changes with its content, so it may
 * be kept for ever.
 */
@WebServlet("/img/*")
public class PictureServlet extends HttpServlet {
    private static final Pattern ADDRESS = Pattern.compile("/([0-9a-f]{64})-(\\d{1,5})\\.jpg");

    @Inject transient ArtworkFiles pictures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            Path file = pictures.file(address.group(1), Integer.parseInt(address.group(2)));
            String tag = '"' + file.getFileName().toString() + '"';
            response.setHeader("ETag", tag);
            response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
            if (tag.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            response.setContentType("image/jpeg");
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } catch (Refusal e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
