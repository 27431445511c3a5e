package org.mvidarr.library;

import java.util.List;

/**
 * Artists have been made one. Fired in the transaction that does it, while those merged are still
 * there: whoever keeps something of theirs moves it now, and can bring it back at {@link
 * ArtistMergeUndone}.
 *
 * @param mergeId the row of {@code artist_merge}
 * @param into the one who stays
 * @param from those who go, in the order in which they count
 */
public record ArtistsMerged(long mergeId, long into, List<Long> from) {}
