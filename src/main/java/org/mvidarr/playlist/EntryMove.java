package org.mvidarr.playlist;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * Entries that are to stand elsewhere, together and in this order.
 *
 * @param entryIds 1 to {@value NewEntries#MOST}, each once
 * @param beforeEntryId the entry they go above
 * @param to place the first of them shall have, from 1; beyond the end means the end. Without
 *     either they go to the end
 */
public record EntryMove(List<Long> entryIds, @Nullable Long beforeEntryId, @Nullable Integer to) {
    public EntryMove {
        if (entryIds.isEmpty() || entryIds.size() > NewEntries.MOST) {
            throw new Refusal.Invalid("entryIds", "playlist.how-many", NewEntries.MOST);
        }
        if (new LinkedHashSet<>(entryIds).size() < entryIds.size()) {
            throw new Refusal.Invalid("entryIds", "playlist.twice");
        }
        if (to != null && to < 1) {
            throw new Refusal.Invalid("to", "playlist.place");
        }
        if (to != null && beforeEntryId != null) {
            throw new Refusal.Invalid("to", "playlist.either");
        }
        if (beforeEntryId != null && entryIds.contains(beforeEntryId)) {
            throw new Refusal.Invalid("beforeEntryId", "playlist.before-itself");
        }
        entryIds = List.copyOf(entryIds);
    }

    public static EntryMove to(long entryId, int place) {
        return new EntryMove(List.of(entryId), null, place);
    }
}
