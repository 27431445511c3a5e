package org.mvidarr.library.title;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.VideoKind;

import java.util.List;

/**
 * What could be read out of an upload title or a file name.
 *
 * @param credits in the order they stand there; empty when no artist is named
 * @param title never empty as long as the text was not
 * @param versionName "Live at Wembley", "Radio Edit"; null when nothing tells this version apart
 * @param year only when it is the video's own, not a remaster's or an upload's
 * @param youtubeId the id that download programs put behind the name, {@code [dQw4w9WgXcQ]}
 */
public record ParsedTitle(
        List<ParsedCredit> credits,
        String title,
        VideoKind kind,
        @Nullable String versionName,
        @Nullable Integer year,
        @Nullable String youtubeId) {}
