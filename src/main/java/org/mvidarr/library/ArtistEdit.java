package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An artist as it shall be from now on; what is left out is cleared.
 *
 * @param sortName null means the one that follows from the name
 * @param version the one that was read before editing, or {@link
 *     org.mvidarr.platform.Versioned#ANY}
 */
public record ArtistEdit(
        String name,
        @Nullable String sortName,
        @Nullable String disambiguation,
        List<Alias> aliases,
        ArtistFacts facts,
        ArtistWishes wishes,
        int version) {
    static final int MOST_ALIASES = 200;

    public ArtistEdit {
        name = Check.artistName(name);
        sortName = Check.line("sortName", sortName, Artist.MAX_NAME);
        disambiguation = Check.line("disambiguation", disambiguation, Artist.MAX_NAME);
        aliases = List.copyOf(Check.most("aliases", aliases, MOST_ALIASES));
    }
}
