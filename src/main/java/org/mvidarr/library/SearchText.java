package org.mvidarr.library;

import jakarta.persistence.Query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a typed search finds videos: every word begins a word of artist, title or album; or the text
 * stands in artist and title as it is; or it is so much like them that it must be a slip. Each of
 * the three is answered by an index.
 */
final class SearchText {
    static final String CONDITION =
            """
            (v.search @@ to_tsquery('simple', fold(:words))
             or fold(v.artist_line || ' ' || v.title) like fold(:part)
             or fold(:search) <% fold(v.artist_line || ' ' || v.title))\
            """;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern WILD = Pattern.compile("[\\\\%_]");

    private SearchText() {}

    static void bind(Query query, String search) {
        query.setParameter("words", words(search));
        query.setParameter("part", "%" + like(search) + "%");
        query.setParameter("search", search);
    }

    /** The text for LIKE, taken as it stands. */
    static String like(String search) {
        return WILD.matcher(search)
                .replaceAll(wild -> Matcher.quoteReplacement("\\" + wild.group()));
    }

    /**
     * A full text query of nothing but quoted words, so that no sign of its language gets through.
     */
    static String words(String search) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(search);
        while (word.find()) {
            words.add("'" + word.group() + "':*");
        }
        return String.join(" & ", words);
    }
}
