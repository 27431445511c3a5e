package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * An artist to record.
 *
 * @param name 1 to 300 characters
 * @param disambiguation what tells the artist from another of that name
 */
public record NewArtist(
        String name,
        @Nullable String disambiguation,
        List<String> aliases,
        Set<ExternalId> externalIds,
        boolean monitored) {
    public NewArtist {
        name = Check.artistName(name);
        disambiguation = Check.within("disambiguation", disambiguation, Artist.MAX_NAME);
        aliases =
                aliases.stream().filter(alias -> !alias.isBlank()).map(Check::artistName).toList();
        externalIds = Set.copyOf(externalIds);
    }
}
