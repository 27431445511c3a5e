package org.mvidarr.library;

/** A playlist that a search has found. */
public record PlaylistHit(long id, String name) {}
