package org.mvidarr.playlist;

/** A playlist to choose from a list of names. */
public record PlaylistChoice(long id, String name) {}
