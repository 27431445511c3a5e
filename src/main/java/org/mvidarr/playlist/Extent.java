package org.mvidarr.playlist;

/**
 * How much there is in a playlist.
 *
 * @param durationMillis of all files together; a video without a file counts as nothing
 */
public record Extent(long entries, long durationMillis) {}
