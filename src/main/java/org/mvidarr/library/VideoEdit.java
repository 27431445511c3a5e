package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.List;
import java.util.Set;

/**
 * A video as it shall be from now on; what is left out is cleared.
 *
 * @param externalIds null leaves them as they are
 * @param locks the fields that shall be locked; one that was and is not among them is unlocked.
 *     Null leaves the locks as they are. What the edit changes is locked in any case, unless its
 *     lock was taken away.
 * @param version the one that was read before editing
 */
public record VideoEdit(
        String title,
        List<NewCredit> credits,
        VideoKind kind,
        @Nullable String versionName,
        VideoFacts facts,
        @Nullable Set<ExternalId> externalIds,
        @Nullable Set<VideoField> locks,
        int version) {
    static final int MOST_IDS = 100;

    public VideoEdit {
        title = Check.title(title);
        versionName = Check.within("versionName", versionName, NewVideo.MAX_VERSION_NAME);
        credits = List.copyOf(credits);
        externalIds = externalIds == null ? null : Set.copyOf(externalIds);
        locks = locks == null ? null : Set.copyOf(locks);
        if (credits.size() > ArtistLine.MOST) {
            throw new Refusal.Invalid("artists", "library.too-many", ArtistLine.MOST);
        }
        if (externalIds != null && externalIds.size() > MOST_IDS) {
            throw new Refusal.Invalid("externalIds", "library.too-many", MOST_IDS);
        }
    }
}
