package org.mvidarr.library;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An artist as the API takes it; what is left out is empty.
 *
 * @param version for a change, unless If-Match names it; without meaning for a new artist
 */
@Schema(
        name = "ArtistBody",
        example =
                """
                {"name": "Björk", "aliases": ["Björk Guðmundsdóttir"], "country": "IS", "monitored": false,
                 "externalIds": [{"source": "musicbrainz", "value": "87c5dedd-371d-4a53-9f7f-80522fb7f3cb"}],
                 "version": 0}\
                """)
public record ArtistBody(
        @Nullable String name,
        @Nullable String sortName,
        @Nullable String disambiguation,
        @Nullable List<String> aliases,
        @Nullable List<ExternalId> externalIds,
        @Nullable String country,
        @Nullable String biography,
        boolean monitored,
        @Nullable Integer version) {

    NewArtist asNew() {
        return new NewArtist(
                Check.artistName(name),
                disambiguation,
                Objects.requireNonNullElse(aliases, List.of()),
                Set.copyOf(Objects.requireNonNullElse(externalIds, List.of())),
                monitored);
    }

    /** What PUT would have to send to change nothing; without the version. */
    static ArtistBody of(ArtistDetail artist) {
        return new ArtistBody(
                artist.summary().name(),
                artist.summary().sortName(),
                artist.summary().disambiguation(),
                artist.aliases(),
                artist.externalIds(),
                artist.country(),
                artist.biography(),
                artist.summary().monitored(),
                null);
    }

    /**
     * @param expected the version that was read, or {@link org.mvidarr.platform.Versioned#ANY}
     */
    ArtistEdit asEdit(int expected) {
        return new ArtistEdit(
                Check.artistName(name),
                sortName,
                disambiguation,
                Objects.requireNonNullElse(aliases, List.of()),
                country,
                biography,
                monitored,
                expected);
    }
}
