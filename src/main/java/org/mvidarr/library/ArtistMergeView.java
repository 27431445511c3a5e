package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Allowed;

import java.time.Instant;
import java.util.List;

/**
 * A merge of artists.
 *
 * @param into the one who stayed
 * @param names of those who were merged into him, as they were then
 * @param user who did it
 * @param undoableUntil after that it can no longer be taken back
 * @param undoneAt null while it holds
 * @param undoable whether it holds and is young enough; later edits may still stand against it
 */
@Allowed(rules = "parameters", because = "a row of the query, column by column")
public record ArtistMergeView(
        long id,
        long into,
        String intoName,
        List<String> names,
        @Nullable String user,
        Instant at,
        Instant undoableUntil,
        @Nullable Instant undoneAt,
        boolean undoable) {

    /**
     * @param names one a line
     */
    ArtistMergeView(
            Long id,
            Long into,
            String intoName,
            String names,
            @Nullable String user,
            Instant at,
            @Nullable Instant undoneAt) {
        this(
                id,
                into,
                intoName,
                names.lines().toList(),
                user,
                at,
                at.plus(ArtistMerge.UNDOABLE),
                undoneAt,
                false);
    }

    ArtistMergeView at(Instant now) {
        return new ArtistMergeView(
                id,
                into,
                intoName,
                names,
                user,
                at,
                undoableUntil,
                undoneAt,
                undoneAt == null && now.isBefore(undoableUntil));
    }
}
