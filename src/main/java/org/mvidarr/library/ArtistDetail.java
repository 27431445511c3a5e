package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Versioned;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Everything about one artist.
 *
 * @param summary what lists show of him
 * @param sortNameGiven whether a person wrote the sort name; otherwise it follows from the name
 * @param qualityProfileId null: the standard one
 * @param rootFolderId null: the first that is there
 */
public record ArtistDetail(
        ArtistView summary,
        boolean sortNameGiven,
        List<Alias> aliases,
        List<ExternalId> externalIds,
        @Nullable String country,
        @Nullable Integer formedYear,
        @Nullable Integer disbandedYear,
        @Nullable String biography,
        @Nullable String notes,
        List<String> genres,
        List<String> tags,
        List<ArtistLink> links,
        List<VideoKind> wantedKinds,
        @Nullable Long qualityProfileId,
        @Nullable Long rootFolderId,
        @Nullable String folderName,
        ArtistStatistics statistics,
        Instant updatedAt)
        implements Versioned {

    static ArtistDetail of(Artist artist, ArtistView summary, ArtistStatistics statistics) {
        return new ArtistDetail(
                summary,
                artist.sortNameGiven,
                artist.aliases.stream()
                        .map(alias -> new Alias(alias.name, alias.locale))
                        .sorted(Comparator.comparing(Alias::name))
                        .toList(),
                artist.externalIds.stream()
                        .sorted(
                                Comparator.comparing(ExternalId::source)
                                        .thenComparing(ExternalId::value))
                        .toList(),
                artist.country,
                artist.formedYear,
                artist.disbandedYear,
                artist.biography,
                artist.notes,
                artist.genres.stream().map(genre -> genre.name).sorted().toList(),
                artist.tags.stream().map(tag -> tag.name).sorted().toList(),
                List.copyOf(artist.links),
                artist.wantedKinds.stream().sorted().toList(),
                artist.qualityProfileId,
                artist.rootFolderId,
                artist.folderName,
                statistics,
                artist.updatedAt);
    }

    @Override
    public int version() {
        return summary.version();
    }
}
