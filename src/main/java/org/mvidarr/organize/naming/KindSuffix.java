package org.mvidarr.organize.naming;

import org.mvidarr.library.VideoKind;

/** Whether the end of a file name tells other programs the kind. */
public enum KindSuffix {
    OFF,
    /**
     * As Plex wants it: {@code -video}, {@code -live}, {@code -lyrics}, {@code -concert}. Jellyfin
     * takes {@code -interview} and {@code -behindthescenes} for extras and hides them.
     */
    PLEX;

    String of(VideoKind kind) {
        if (this == OFF) {
            return "";
        }
        return switch (kind) {
            case LIVE, ACOUSTIC -> "-live";
            case LYRIC -> "-lyrics";
            case CONCERT -> "-concert";
            case BEHIND_THE_SCENES -> "-behindthescenes";
            case INTERVIEW -> "-interview";
            case OFFICIAL, VISUALIZER, REMIX, COVER, OTHER -> "-video";
        };
    }
}
