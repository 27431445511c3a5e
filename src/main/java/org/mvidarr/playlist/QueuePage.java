package org.mvidarr.playlist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Asked;

/**
 * Below the player: the playlist it plays from, by the address ({@code list} and {@code at}). An
 * address whose playlist is gone still shows the video.
 */
@Named
@RequestScoped
public class QueuePage {
    @Inject PlaylistEntries entries;
    @Inject Caller caller;
    @Inject Asked asked;

    private @Nullable Neighbours here;
    private boolean looked;

    /** Null when the video is not played from a playlist. */
    public @Nullable Neighbours getHere() {
        Long list = asked.number("list");
        if (!looked && list != null) {
            looked = true;
            Long at = asked.number("at");
            int place = at == null ? 1 : (int) Math.clamp(at, 1, PlaylistEntries.MOST);
            try {
                here = entries.around(list, place, asked.id("id"), caller.signedIn());
            } catch (Refusal.NotFound e) {
                here = null;
            }
        }
        return here;
    }
}
