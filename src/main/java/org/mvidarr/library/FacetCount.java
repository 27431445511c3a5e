package org.mvidarr.library;

/**
 * How many of the videos a filter would leave.
 *
 * @param value to be sent as that filter
 */
public record FacetCount(String value, long videos) {}
