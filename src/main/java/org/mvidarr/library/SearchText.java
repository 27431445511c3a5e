package org.mvidarr.library;

import org.mvidarr.platform.database.BoundSql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a typed search finds videos. First by words: every one typed begins a word of artist, title
 * or album. Only when that finds nothing, near: the text stands in artist and title as it is, or is
 * so much like them that it must be a slip. Both are answered by an index, the second one slowly
 * for common letters; that is why it comes second.
 */
final class SearchText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern WILD = Pattern.compile("[\\\\%_]");
    private static final String FOUND = "r.video_id in (select t.video_id from video_text t where ";
    private static final String BY_WORDS = "t.search @@ to_tsquery('simple', fold(?))";

    private SearchText() {}

    /** A condition on {@code video_row r}. */
    static BoundSql words(String search) {
        return new BoundSql(FOUND).append(inWords(search)).append(")");
    }

    /** The same of {@code video_text t}. */
    static BoundSql inWords(String search) {
        return new BoundSql(BY_WORDS, query(search));
    }

    /** A condition on {@code video_row r}. */
    static BoundSql near(String search) {
        return new BoundSql(
                FOUND
                        + "t.hay like fold(?) union all select t.video_id from video_text t where"
                        + " fold(?) <% t.hay)",
                "%" + like(search) + "%",
                search);
    }

    /** The text for LIKE, taken as it stands. */
    static String like(String search) {
        return WILD.matcher(search)
                .replaceAll(wild -> Matcher.quoteReplacement("\\" + wild.group()));
    }

    /**
     * A full text query of nothing but quoted words, so that no sign of its language gets through.
     */
    static String query(String search) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(search);
        while (word.find()) {
            words.add("'" + word.group() + "':*");
        }
        return String.join(" & ", words);
    }
}
