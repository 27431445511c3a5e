package org.mvidarr.library;

/** What an artist did on a video. */
public enum CreditRole {
    MAIN,
    FEATURED,
    REMIXER,
    PERFORMER,
    DIRECTOR,
    PRODUCER,
    OTHER;

    /**
     * Whether the artist is heard: such videos are listed on the artist's page and counted there.
     */
    public boolean performs() {
        return this == MAIN || this == FEATURED || this == REMIXER || this == PERFORMER;
    }
}
