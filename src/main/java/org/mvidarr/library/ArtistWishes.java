package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What is to be done about an artist's videos.
 *
 * @param monitored whether new videos are looked for
 * @param wantedKinds which kinds of video are wanted
 * @param qualityProfileId null means the standard profile
 * @param rootFolderId where the files of new videos go; null means the first root folder that is
 *     there
 * @param folderName of the artist below the root folder; null means what the naming template makes
 */
public record ArtistWishes(
        boolean monitored,
        Set<VideoKind> wantedKinds,
        @Nullable Long qualityProfileId,
        @Nullable Long rootFolderId,
        @Nullable String folderName) {
    public static final ArtistWishes NONE =
            new ArtistWishes(false, Set.of(VideoKind.OFFICIAL), null, null, null);

    private static final int MAX_FOLDER = 200;

    public ArtistWishes {
        wantedKinds = Set.copyOf(wantedKinds);
        folderName = Check.folderName("folderName", folderName, MAX_FOLDER);
    }
}
