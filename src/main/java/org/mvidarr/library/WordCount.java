package org.mvidarr.library;

/**
 * A genre or a tag.
 *
 * @param videos how many videos have it
 */
public record WordCount(long id, String name, long videos) {}
