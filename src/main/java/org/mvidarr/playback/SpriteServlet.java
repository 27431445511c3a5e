package org.mvidarr.playback;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.mvidarr.media.ArtworkStore;
import org.mvidarr.media.SpriteView;
import org.mvidarr.platform.Refusal;

import java.io.IOException;
import java.util.Optional;

/**
 * {@code GET /sprite/{video id}.vtt}: which part of the sprite sheet shows which moment, for the
 * player's time line.
 */
@WebServlet("/sprite/*")
public class SpriteServlet extends HttpServlet {
    @Inject transient ArtworkStore artwork;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            Optional<SpriteView> sprite = artwork.sprite(Numbers.id(request.getPathInfo(), ".vtt"));
            if (sprite.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType("text/vtt");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "private, no-cache");
            String sheet =
                    request.getContextPath()
                            + "/img/"
                            + sprite.get().hash()
                            + "-"
                            + sprite.get().width()
                            + ".jpg";
            response.getWriter().write(sprite.get().webVtt(sheet));
        } catch (Refusal e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
