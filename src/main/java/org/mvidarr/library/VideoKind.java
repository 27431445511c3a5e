package org.mvidarr.library;

/** What sort of film a video is. A plain "Artist - Song" is taken for the official one. */
public enum VideoKind {
    OFFICIAL,
    LIVE,
    LYRIC,
    VISUALIZER,
    BEHIND_THE_SCENES,
    INTERVIEW,
    CONCERT,
    ACOUSTIC,
    REMIX,
    COVER,
    OTHER
}
