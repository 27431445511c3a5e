package org.mvidarr.playlist;

import org.jspecify.annotations.Nullable;
import org.mvidarr.playlist.exchange.ListFormat;

import java.util.List;

/**
 * What a playlist file brought.
 *
 * @param playlistId the playlist made of it; null on a trial, or when no video was found
 * @param entries one for each entry of the file, in its order
 */
public record ImportReport(
        @Nullable Long playlistId,
        String name,
        ListFormat format,
        int found,
        int ambiguous,
        int notFound,
        List<ImportedEntry> entries) {
    static ImportReport of(
            @Nullable Long playlistId,
            String name,
            ListFormat format,
            List<ImportedEntry> entries) {
        int found = (int) entries.stream().filter(e -> e.outcome().found()).count();
        int ambiguous =
                (int)
                        entries.stream()
                                .filter(e -> e.outcome() == ImportedEntry.Outcome.AMBIGUOUS)
                                .count();
        return new ImportReport(
                playlistId,
                name,
                format,
                found,
                ambiguous,
                entries.size() - found - ambiguous,
                entries);
    }
}
