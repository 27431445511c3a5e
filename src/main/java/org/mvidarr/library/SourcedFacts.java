package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * What an outside source says of a video. Null and empty mean that it says nothing, so a source
 * clears nothing.
 *
 * @param source who says so, such as {@code imvdb}; as in {@link ExternalId}
 * @param externalIds come in addition to those known
 */
public record SourcedFacts(
        String source,
        @Nullable String title,
        List<NewCredit> credits,
        @Nullable VideoKind kind,
        @Nullable String versionName,
        VideoFacts facts,
        Set<ExternalId> externalIds) {
    public SourcedFacts {
        title = title == null || title.isBlank() ? null : Check.title(title);
        versionName = Check.within("versionName", versionName, NewVideo.MAX_VERSION_NAME);
        credits = List.copyOf(credits);
        externalIds = Set.copyOf(externalIds);
    }
}
