package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An artist to record.
 *
 * @param name 1 to 300 characters
 * @param sortName null means the one that follows from the name
 * @param disambiguation what tells the artist from another of that name
 */
public record NewArtist(
        String name,
        @Nullable String sortName,
        @Nullable String disambiguation,
        List<Alias> aliases,
        ArtistFacts facts,
        ArtistWishes wishes) {
    public NewArtist {
        name = Check.artistName(name);
        sortName = Check.line("sortName", sortName, Artist.MAX_NAME);
        disambiguation = Check.line("disambiguation", disambiguation, Artist.MAX_NAME);
        aliases = List.copyOf(Check.most("aliases", aliases, ArtistEdit.MOST_ALIASES));
    }

    /** One of whom nothing is known yet. */
    public static NewArtist named(String name) {
        return new NewArtist(name, null, null, List.of(), ArtistFacts.NONE, ArtistWishes.NONE);
    }
}
