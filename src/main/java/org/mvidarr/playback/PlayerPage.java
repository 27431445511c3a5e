package org.mvidarr.playback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.identity.Caller;
import org.mvidarr.platform.faces.Asked;

/** The player on the page of a video: where the reader left off. */
@Named
@RequestScoped
public class PlayerPage {
    private static final double MILLIS = 1_000;

    @Inject Watching watching;
    @Inject Caller caller;
    @Inject Asked asked;

    /** Seconds from the start. */
    public double getPosition() {
        return watching.position(caller.id(), asked.id("id")) / MILLIS;
    }
}
