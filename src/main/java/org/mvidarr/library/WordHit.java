package org.mvidarr.library;

/**
 * A genre or tag that a search has found.
 *
 * @param kind {@code genre} or {@code tag}: the filter of the video list it is a value of
 */
public record WordHit(String kind, long id, String name, long videos) {}
