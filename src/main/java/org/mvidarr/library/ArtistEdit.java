package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An artist as it shall be from now on; what is left out is cleared.
 *
 * @param sortName null means the one that follows from the name
 * @param country two capital letters (ISO 3166)
 * @param version the one that was read before editing
 */
public record ArtistEdit(
        String name,
        @Nullable String sortName,
        @Nullable String disambiguation,
        List<String> aliases,
        @Nullable String country,
        @Nullable String biography,
        boolean monitored,
        int version) {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int MAX_BIOGRAPHY = 100_000;

    public ArtistEdit {
        name = Check.artistName(name);
        sortName = Check.within("sortName", sortName, Artist.MAX_NAME);
        disambiguation = Check.within("disambiguation", disambiguation, Artist.MAX_NAME);
        aliases =
                aliases.stream().filter(alias -> !alias.isBlank()).map(Check::artistName).toList();
        biography = Check.within("biography", biography, MAX_BIOGRAPHY);
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw new Refusal.Invalid("country", "library.country");
        }
    }
}
