package org.mvidarr.playlist;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

/**
 * Which playlists a list shows.
 *
 * @param search part of the name, accents and case do not matter; at most 200 characters
 * @param kind null for both
 * @param folderId only those in this folder; null for all, {@value #NO_FOLDER} for those in none
 */
public record PlaylistQuery(
        Which which,
        @Nullable String search,
        @Nullable PlaylistKind kind,
        @Nullable Long folderId) {
    /** Asks for what lies in no folder. */
    public static final long NO_FOLDER = 0;

    private static final int MAX_SEARCH = 200;

    public PlaylistQuery {
        search = search == null || search.isBlank() ? null : search.strip();
        if (search != null && search.length() > MAX_SEARCH) {
            throw new Refusal.Invalid("search", "library.search", MAX_SEARCH);
        }
    }

    public static PlaylistQuery of(Which which) {
        return new PlaylistQuery(which, null, null, null);
    }

    /** Whose playlists. */
    public enum Which {
        /** One's own and those that are shared. */
        ALL,
        MINE,
        /** Those that others share. */
        SHARED,
        FEATURED,
        /** Private ones of others too; only for who manages the library, for others as ALL. */
        EVERYONES
    }
}
