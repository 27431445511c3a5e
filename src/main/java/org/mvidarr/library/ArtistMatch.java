package org.mvidarr.library;

/** An artist that a name or outside id means. */
public record ArtistMatch(ArtistView artist, MatchedBy by) {}
