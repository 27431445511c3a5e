package org.mvidarr.playlist;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A playlist in a list.
 *
 * @param ownerName account it belongs to
 * @param folderId the owner's folder it lies in; shown to the owner alone
 * @param entries how many videos; null in lists when it is smart, since they are only counted when
 *     one is looked at
 * @param durationMillis of all files together; null likewise
 * @param pictures names of the pictures of its cover: one, or the posters of its first videos, at
 *     most four
 * @param version to be sent back with an edit
 */
public record PlaylistView(
        long id,
        String name,
        @Nullable String description,
        PlaylistKind kind,
        Sharing sharing,
        boolean featured,
        long ownerId,
        String ownerName,
        @Nullable Long folderId,
        @Nullable Long entries,
        @Nullable Long durationMillis,
        List<String> pictures,
        @Nullable String pictureColour,
        Instant addedAt,
        Instant changedAt,
        int version) {
    PlaylistView with(Extent extent, List<String> posters) {
        return of(
                folderId,
                extent.entries(),
                extent.durationMillis(),
                pictures.isEmpty() ? posters : pictures);
    }

    /** In which folder it lies concerns nobody but the owner. */
    PlaylistView seenBy(long userId) {
        return userId == ownerId ? this : of(null, entries, durationMillis, pictures);
    }

    private PlaylistView of(
            @Nullable Long folder,
            @Nullable Long count,
            @Nullable Long millis,
            List<String> covers) {
        return new PlaylistView(
                id,
                name,
                description,
                kind,
                sharing,
                featured,
                ownerId,
                ownerName,
                folder,
                count,
                millis,
                covers,
                pictureColour,
                addedAt,
                changedAt,
                version);
    }
}
