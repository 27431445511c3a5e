package org.mvidarr.library;

/** An artist has been recorded for the first time, by hand or with the first video. */
public record ArtistAdded(long artistId) {}
