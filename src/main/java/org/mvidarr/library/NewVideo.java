package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.List;
import java.util.Set;

/**
 * A video to record. When one of its external ids or its source is known already, nothing is made
 * and the video known by it is the answer.
 *
 * @param title 1 to 500 characters
 * @param versionName what tells this version from others, such as "Live at Wembley"; at most 200
 *     characters
 */
public record NewVideo(
        String title,
        List<NewCredit> credits,
        VideoKind kind,
        @Nullable String versionName,
        VideoFacts facts,
        Set<ExternalId> externalIds,
        @Nullable NewSource source,
        VideoIntent intent) {
    static final int MAX_VERSION_NAME = 200;

    public NewVideo {
        title = Check.title(title);
        versionName = Check.within("versionName", versionName, MAX_VERSION_NAME);
        credits = List.copyOf(credits);
        externalIds = Set.copyOf(externalIds);
        if (credits.size() > ArtistLine.MOST) {
            throw new Refusal.Invalid("credits", "library.too-many", ArtistLine.MOST);
        }
    }

    /** The least one can say: who sings what. */
    public static NewVideo of(String title, List<NewCredit> credits, VideoKind kind) {
        return new NewVideo(
                title, credits, kind, null, VideoFacts.NONE, Set.of(), null, VideoIntent.KNOWN);
    }
}
