package org.mvidarr.platform;

/**
 * Something that pages show has changed. Fired inside the transaction; open pages on every server
 * hear of it after the commit.
 *
 * @param kind one letter pair of the page fragments: {@code v} video, {@code a} artist, {@code d}
 *     download, {@code r} job run, {@code h} health, {@code p} playlist
 */
public record Changed(String kind, long id) {}
