package org.mvidarr.library;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a name that lists are ordered by: a leading article goes to the end ("Beatles, The").
 */
public final class SortName {
    private static final Pattern ARTICLE =
            Pattern.compile(
                    "(?iu)^(the|a|an|der|die|das|le|la|les|el|los)\\s+(\\S.*)$", Pattern.DOTALL);

    private SortName() {}

    /**
     * @param max longest result; what is longer is cut
     */
    public static String of(String name, int max) {
        String text = name.strip();
        Matcher article = ARTICLE.matcher(text);
        String sorted = article.matches() ? article.group(2) + ", " + article.group(1) : text;
        return NameKey.shortened(sorted, max);
    }
}
