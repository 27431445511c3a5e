package org.mvidarr.playlist;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.List;

/**
 * Videos to be put into a playlist, in this order.
 *
 * @param videoIds 1 to {@value #MOST}
 * @param beforeEntryId the entry they go above; null for the end
 * @param note written beside each; null for none
 */
public record NewEntries(List<Long> videoIds, @Nullable Long beforeEntryId, @Nullable String note) {
    static final int MOST = 10_000;

    public NewEntries {
        if (videoIds.isEmpty() || videoIds.size() > MOST) {
            throw new Refusal.Invalid("videoIds", "playlist.how-many", MOST);
        }
        videoIds = List.copyOf(videoIds);
        note = PlaylistEntry.note(note);
    }

    /** At the end, without a note. */
    public static NewEntries of(List<Long> videoIds) {
        return new NewEntries(videoIds, null, null);
    }
}
