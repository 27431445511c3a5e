package org.mvidarr.library.title;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.VideoKind;

import java.util.List;

/** What a bracket, or a piece at the end of a title, says. */
sealed interface Remark {
    /** Belongs to the title itself. */
    record Words() implements Remark {}

    /**
     * Of the upload, not of the song.
     *
     * @param year named beside it ("Official Video 2019")
     */
    record Noise(@Nullable Integer year) implements Remark {}

    /**
     * Tells this version from others.
     *
     * @param kind null when it is still the official one ("Radio Edit")
     */
    record Version(
            @Nullable VideoKind kind,
            @Nullable String name,
            List<ParsedCredit> credits,
            @Nullable Integer year)
            implements Remark {}

    /** Names more artists. */
    record Guests(List<ParsedCredit> credits) implements Remark {}
}
