package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * What is to be changed on several artists at once; null leaves it as it is.
 *
 * @param qualityProfileId 0 means the standard profile from now on
 * @param rootFolderId 0 means no folder of his own from now on
 * @param tags null leaves them
 */
public record ArtistChange(
        @Nullable Boolean monitored,
        @Nullable Set<VideoKind> wantedKinds,
        @Nullable Long qualityProfileId,
        @Nullable Long rootFolderId,
        @Nullable List<String> tags,
        TagChange tagChange) {
    private static final int MOST = 100;

    public ArtistChange {
        tags = tags == null ? null : Check.words("tags", tags, MOST);
    }

    /** Nothing but this. */
    public static ArtistChange monitoring(boolean monitored) {
        return new ArtistChange(monitored, null, null, null, null, TagChange.ADD);
    }
}
