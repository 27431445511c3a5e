package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Which artists a list shows; null or empty leaves a side open.
 *
 * @param search part of a name or alias, accents and small slips of spelling do not matter; at most
 *     200 characters
 * @param genres names of genres, one of which is the artist's or that of a video he is heard on
 * @param tags names of tags of the artist, one of which is enough
 * @param letter the first letter of the sort name, without accent; {@code #} for all who begin with
 *     no letter from a to z
 */
public record ArtistFilter(
        @Nullable String search,
        @Nullable Boolean monitored,
        List<String> genres,
        List<String> tags,
        @Nullable String letter) {
    public static final ArtistFilter ALL = new ArtistFilter(null, null, List.of(), List.of(), null);
    private static final int MAX_SEARCH = 200;
    private static final int MOST_WORDS = 100;

    public ArtistFilter {
        search = search == null || search.isBlank() ? null : search.strip();
        if (search != null && search.length() > MAX_SEARCH) {
            throw new Refusal.Invalid("search", "library.search", MAX_SEARCH);
        }
        genres = words("genre", genres);
        tags = words("tag", tags);
        letter = letter == null || letter.isBlank() ? null : first(letter.strip());
    }

    public static ArtistFilter named(@Nullable String search) {
        return new ArtistFilter(search, null, List.of(), List.of(), null);
    }

    boolean isOpen() {
        return search == null
                && monitored == null
                && genres.isEmpty()
                && tags.isEmpty()
                && letter == null;
    }

    private static List<String> words(String field, List<String> names) {
        List<String> given = names.stream().filter(name -> !name.isBlank()).toList();
        if (given.size() > MOST_WORDS) {
            throw new Refusal.Invalid(field, "rule.values", field);
        }
        return given;
    }

    private static String first(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        char letter = plain.charAt(0);
        if (plain.codePointCount(0, plain.length()) > 2
                || (letter != '#' && (letter < 'a' || letter > 'z'))) {
            throw new Refusal.Invalid("letter", "library.letter");
        }
        return String.valueOf(letter);
    }
}
