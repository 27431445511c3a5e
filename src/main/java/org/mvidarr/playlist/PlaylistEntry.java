package org.mvidarr.playlist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.time.Instant;

/**
 * A video in a manual playlist. Goes when the video goes. Written by statements only, since most
 * changes concern many.
 */
@Entity
class PlaylistEntry {
    static final int MAX_NOTE = 500;

    @Id Long id;

    Long playlistId;
    Long videoId;

    /** Grows down the list, with gaps. */
    long position;

    @Nullable String note;
    @Nullable Long addedBy;
    Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected PlaylistEntry() {}

    /**
     * @throws Refusal.Invalid for the field {@code note}
     */
    static @Nullable String note(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > MAX_NOTE) {
            throw new Refusal.Invalid("note", "playlist.note", MAX_NOTE);
        }
        return text.strip();
    }
}
