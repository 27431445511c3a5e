package org.mvidarr.identity;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * Where somebody goes after he has signed in: the page he had asked for, if it is one of ours.
 * Everything else would let a link to our sign-in page lead to a place that looks like ours.
 */
public final class ReturnTarget {
    private static final String START = "/home";
    private static final int LONGEST = 2_000;

    /**
     * A path without empty or dotted segments, and a query. No backslash, which browsers read as a
     * slash, no encoded slash, which a proxy may decode, and nothing that could end a header.
     */
    private static final Pattern OURS =
            Pattern.compile(
                    "(?!.*%(?:2f|5c|2e|[01][0-9a-f]|7f))"
                            + "(/(?!\\.{1,2}(?:[/?]|$))[^/?#\\\\\\p{Cntrl}\\s]+)+/?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern QUERY = Pattern.compile("[^#\\\\\\p{Cntrl}\\s]*");

    private ReturnTarget() {}

    /** The target itself, or the start page when it is missing or not one of our pages. */
    public static String of(@Nullable String asked) {
        if (asked == null || asked.length() > LONGEST) {
            return START;
        }
        int mark = asked.indexOf('?');
        String path = mark < 0 ? asked : asked.substring(0, mark);
        String query = mark < 0 ? "" : asked.substring(mark);
        boolean ours =
                OURS.matcher(path).matches()
                        && QUERY.matcher(query).matches()
                        && Access.of(path) == Access.PAGE;
        return ours ? asked : START;
    }
}
