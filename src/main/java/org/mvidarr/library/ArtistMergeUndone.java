package org.mvidarr.library;

import java.util.List;

/**
 * A merge has been taken back. Fired in the transaction that does it, when those merged are there
 * again.
 *
 * @param into the one who had stayed
 * @param from those who are back
 */
public record ArtistMergeUndone(long mergeId, long into, List<Long> from) {}
