package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Versioned;

import java.util.List;

/** Everything about one artist. */
public record ArtistDetail(
        ArtistView summary,
        List<String> aliases,
        List<ExternalId> externalIds,
        @Nullable String country,
        @Nullable Integer formedYear,
        @Nullable Integer disbandedYear,
        @Nullable String biography,
        List<String> tags,
        @Nullable String folderName)
        implements Versioned {

    @Override
    public int version() {
        return summary.version();
    }

    static ArtistDetail of(Artist artist, ArtistView summary) {
        return new ArtistDetail(
                summary,
                artist.aliases.stream().map(alias -> alias.name).sorted().toList(),
                List.copyOf(artist.externalIds),
                artist.country,
                artist.formedYear,
                artist.disbandedYear,
                artist.biography,
                artist.tags.stream().map(tag -> tag.name).sorted().toList(),
                artist.folderName);
    }
}
