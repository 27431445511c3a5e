package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known of an artist besides the name; null or empty where nothing is.
 *
 * @param country two capital letters (ISO 3166)
 * @param formedYear 1000 to 2200
 * @param disbandedYear not before {@code formedYear}
 * @param notes of the people who keep the library, at most 20,000 characters
 * @param genres names; the same genre in another spelling counts once
 */
public record ArtistFacts(
        @Nullable String country,
        @Nullable Integer formedYear,
        @Nullable Integer disbandedYear,
        @Nullable String biography,
        @Nullable String notes,
        List<String> genres,
        List<String> tags,
        List<ArtistLink> links,
        Set<ExternalId> externalIds) {
    public static final ArtistFacts NONE =
            new ArtistFacts(
                    null, null, null, null, null, List.of(), List.of(), List.of(), Set.of());

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int FIRST_YEAR = 1_000;
    private static final int LAST_YEAR = 2_200;
    private static final int MAX_BIOGRAPHY = 100_000;
    private static final int MAX_NOTES = 20_000;
    private static final int MOST = 100;

    public ArtistFacts {
        country = Check.within("country", country, 2);
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw new Refusal.Invalid("country", "library.country");
        }
        requireYear("formedYear", formedYear);
        requireYear("disbandedYear", disbandedYear);
        if (formedYear != null && disbandedYear != null && disbandedYear < formedYear) {
            throw new Refusal.Invalid("disbandedYear", "library.disbanded");
        }
        biography = Check.within("biography", biography, MAX_BIOGRAPHY);
        notes = Check.within("notes", notes, MAX_NOTES);
        genres = Check.words("genres", genres, MOST);
        tags = Check.words("tags", tags, MOST);
        links = List.copyOf(Check.most("links", new LinkedHashSet<>(links), MOST));
        externalIds = Set.copyOf(Check.most("externalIds", externalIds, MOST));
    }

    /** Facts of nothing but outside ids. */
    public static ArtistFacts known(Set<ExternalId> externalIds) {
        return new ArtistFacts(
                null, null, null, null, null, List.of(), List.of(), List.of(), externalIds);
    }

    private static void requireYear(String field, @Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw new Refusal.Invalid(field, "library.year", FIRST_YEAR, LAST_YEAR);
        }
    }
}
