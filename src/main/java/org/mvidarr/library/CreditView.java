package org.mvidarr.library;

/**
 * Who did what on a video.
 *
 * @param name as it stands on this video
 */
public record CreditView(long videoId, long artistId, String name, CreditRole role) {}
