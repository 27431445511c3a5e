package org.mvidarr.library;

/**
 * A video is deleted. Fired inside the transaction, while the rows that belong to it are still
 * there.
 */
public record VideoRemoved(long videoId) {}
