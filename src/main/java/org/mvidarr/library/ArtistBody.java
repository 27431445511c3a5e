package org.mvidarr.library;

import static java.util.Objects.requireNonNullElse;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * An artist as the API takes it; what is left out is empty. Whoever leaves out {@code wantedKinds}
 * wants official videos.
 *
 * @param sortName left out, it follows from the name
 * @param version needed for a change, unless {@code If-Match} names it; without meaning for a new
 *     artist
 */
@Schema(
        name = "ArtistBody",
        example =
                """
                {"name": "Björk", "aliases": [{"name": "Björk Guðmundsdóttir", "locale": "is"}], "country": "IS",
                 "formedYear": 1977, "genres": ["Art pop"], "tags": ["favourites"],
                 "links": [{"kind": "WEBSITE", "url": "https://bjork.com"}],
                 "externalIds": [{"source": "musicbrainz", "value": "87c5dedd-371d-4a53-9f7f-80522fb7f3cb"}],
                 "monitored": true, "wantedKinds": ["OFFICIAL", "LIVE"], "qualityProfileId": 1, "version": 0}\
                """)
public record ArtistBody(
        @Schema(minLength = 1, maxLength = 300) @Nullable String name,
        @Schema(maxLength = 300) @Nullable String sortName,
        @Schema(maxLength = 300) @Nullable String disambiguation,
        @Schema(maxItems = 200) @Nullable List<Alias> aliases,
        @Schema(maxItems = 100) @Nullable List<ExternalId> externalIds,
        @Schema(pattern = "[A-Z]{2}") @Nullable String country,
        @Schema(minimum = "1000", maximum = "2200") @Nullable Integer formedYear,
        @Schema(minimum = "1000", maximum = "2200") @Nullable Integer disbandedYear,
        @Schema(maxLength = 100_000) @Nullable String biography,
        @Schema(maxLength = 20_000) @Nullable String notes,
        @Schema(maxItems = 100) @Nullable List<String> genres,
        @Schema(maxItems = 100) @Nullable List<String> tags,
        @Schema(maxItems = 100) @Nullable List<ArtistLink> links,
        boolean monitored,
        @Nullable List<VideoKind> wantedKinds,
        @Nullable Long qualityProfileId,
        @Nullable Long rootFolderId,
        @Schema(maxLength = 200) @Nullable String folderName,
        @Schema(minimum = "0") @Nullable Integer version) {

    /** What PUT would have to send to change nothing. */
    static ArtistBody of(ArtistDetail artist) {
        return new ArtistBody(
                artist.summary().name(),
                artist.sortNameGiven() ? artist.summary().sortName() : null,
                artist.summary().disambiguation(),
                artist.aliases(),
                artist.externalIds(),
                artist.country(),
                artist.formedYear(),
                artist.disbandedYear(),
                artist.biography(),
                artist.notes(),
                artist.genres(),
                artist.tags(),
                artist.links(),
                artist.summary().monitored(),
                artist.wantedKinds(),
                artist.qualityProfileId(),
                artist.rootFolderId(),
                artist.folderName(),
                artist.version());
    }

    NewArtist asNew() {
        return new NewArtist(
                Check.artistName(name), sortName, disambiguation, aliasList(), facts(), wishes());
    }

    ArtistEdit asEdit(int expected) {
        return new ArtistEdit(
                Check.artistName(name),
                sortName,
                disambiguation,
                aliasList(),
                facts(),
                wishes(),
                expected);
    }

    private List<Alias> aliasList() {
        return requireNonNullElse(aliases, List.of());
    }

    private ArtistFacts facts() {
        return new ArtistFacts(
                country,
                formedYear,
                disbandedYear,
                biography,
                notes,
                requireNonNullElse(genres, List.of()),
                requireNonNullElse(tags, List.of()),
                requireNonNullElse(links, List.of()),
                Set.copyOf(requireNonNullElse(externalIds, List.of())));
    }

    private ArtistWishes wishes() {
        return new ArtistWishes(
                monitored,
                wantedKinds == null ? Set.of(VideoKind.OFFICIAL) : Set.copyOf(wantedKinds),
                qualityProfileId,
                rootFolderId,
                folderName);
    }
}
