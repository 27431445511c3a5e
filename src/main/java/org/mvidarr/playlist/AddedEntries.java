package org.mvidarr.playlist;

/**
 * What became of videos that were to be put into a playlist.
 *
 * @param already left out because the playlist takes each video once
 * @param unknown left out because there is no such video
 */
public record AddedEntries(int added, int already, int unknown) {}
