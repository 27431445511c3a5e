package org.mvidarr.library;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form of a name that lists are ordered by: a leading article goes to the end ("Beatles, The").
 */
public final class SortName {
    /** The languages that count where nobody has chosen any. */
    static final List<ArticleLanguage> USUAL =
            List.of(ArticleLanguage.EN, ArticleLanguage.DE, ArticleLanguage.FR, ArticleLanguage.ES);

    private static final SortName WITH_USUAL = new SortName(USUAL);

    private final Pattern article;

    /**
     * @param languages whose articles go to the end; of none, the name stays as it is
     */
    SortName(Collection<ArticleLanguage> languages) {
        String words =
                languages.stream()
                        .flatMap(language -> language.words().stream())
                        .distinct()
                        .map(SortName::pattern)
                        .collect(Collectors.joining("|"));
        article =
                Pattern.compile(
                        words.isEmpty() ? "(?!)()()" : "(?iu)^(" + words + ")(\\S.*)$",
                        Pattern.DOTALL);
    }

    /**
     * With the articles of the usual languages.
     *
     * @param max longest result; what is longer is cut
     */
    public static String of(String name, int max) {
        return WITH_USUAL.sorted(name, max);
    }

    /**
     * @param max longest result; what is longer is cut
     */
    String sorted(String name, int max) {
        String text = name.strip();
        Matcher found = article.matcher(text);
        String sorted = found.matches() ? found.group(2) + ", " + found.group(1).strip() : text;
        return NameKey.shortened(sorted, max);
    }

    private static String pattern(String word) {
        return word.endsWith("'") ? word.substring(0, word.length() - 1) + "['’]" : word + "\\s+";
    }
}
