package org.mvidarr.library;

import java.util.List;

/**
 * Videos have turned out to be one. Fired inside the transaction, while all of them are still
 * there, so that each feature can move its own rows to the one that is kept; the others are deleted
 * next.
 *
 * @param goneIds never empty, without the kept one
 */
public record VideosMerged(long keptId, List<Long> goneIds) {
    public VideosMerged {
        goneIds = List.copyOf(goneIds);
    }

    /** For statements that take an array. */
    public Long[] gone() {
        return goneIds.toArray(Long[]::new);
    }
}
