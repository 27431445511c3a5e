package org.mvidarr.platform.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Principal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The open pages of this server. A page connects to {@code /live} and is told keys of what changed,
 * as {@code {"c":["v:12"]}}. An endpoint of our own and no Faces push channel (ADR 0010).
 */
@ServerEndpoint("/live")
public class LivePages {
    private static final Logger LOG = System.getLogger("org.mvidarr.live");
    private static final int MOST = 2_000;
    private static final Set<Session> PAGES = ConcurrentHashMap.newKeySet();

    @OnOpen
    public void open(Session page) throws IOException {
        if (page.getUserPrincipal() == null) {
            page.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "Sign in first"));
        } else if (PAGES.size() >= MOST) {
            page.close(new CloseReason(CloseReason.CloseCodes.TRY_AGAIN_LATER, "Too many pages"));
        } else {
            PAGES.add(page);
        }
    }

    @OnClose
    public void close(Session page) {
        PAGES.remove(page);
    }

    @OnError
    public void fault(Session page, Throwable fault) {
        PAGES.remove(page);
        LOG.log(Level.DEBUG, "A page went away", fault);
    }

    /** Has the pages of one account connect again, if they still may. */
    static void close(String username) {
        for (Session page : PAGES) {
            Principal reader = page.getUserPrincipal();
            if (reader != null && reader.getName().equals(username)) {
                PAGES.remove(page);
                try {
                    page.close(new CloseReason(CloseReason.CloseCodes.GOING_AWAY, "Connect again"));
                } catch (IOException | IllegalStateException e) {
                    LOG.log(Level.DEBUG, "A page was gone already", e);
                }
            }
        }
    }

    /**
     * Sends to every open page without waiting for any; a page that cannot take it is forgotten.
     */
    static void tell(String message) {
        for (Session page : PAGES) {
            try {
                page.getAsyncRemote()
                        .sendText(
                                message,
                                result -> {
                                    if (!result.isOK()) {
                                        PAGES.remove(page);
                                    }
                                });
            } catch (IllegalStateException e) {
                PAGES.remove(page);
            }
        }
    }
}
