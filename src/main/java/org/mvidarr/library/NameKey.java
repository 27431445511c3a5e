package org.mvidarr.library;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What names are compared by. Two spellings of one name have the same key: case, accents,
 * punctuation, a leading article and "&amp;" against "and" make no difference. Keys are compared
 * whole; a part of a key means nothing, so "Yes" is never "Yeasayer".
 */
public final class NameKey {
    private static final int MAX = 300;
    private static final String ARTICLES = "the|a|an|der|die|das|le|la|les|el|los";

    /**
     * Only the marks of scripts that are read without them. The voicing marks of Japanese and the
     * vowel signs of Indic scripts are letters in all but name.
     */
    private static final Pattern MARKS =
            Pattern.compile(
                    "[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\u0591-\\u05C7\\u064B-\\u065F\\u0670]");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final Pattern FIRST_ARTICLE =
            Pattern.compile("^(?:" + ARTICLES + ")\\s+(?=\\S)");
    private static final Pattern LAST_ARTICLE =
            Pattern.compile("(?<=\\S),\\s*(?:" + ARTICLES + ")$");
    private static final Pattern AND = Pattern.compile("(?<=\\S)\\s*&\\s*(?=\\S)|\\s\\+\\s");
    private static final Pattern DOLLAR = Pattern.compile("\\$(?=\\p{L})|(?<=\\p{L})\\$");
    private static final Pattern BANG = Pattern.compile("(?<=\\p{L})!(?=\\p{L})");
    private static final Pattern SILENT = Pattern.compile("['’‘`´.]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Letters that Unicode does not take apart although readers do. */
    private static final Map<String, String> LETTERS =
            Map.ofEntries(
                    Map.entry("ø", "o"),
                    Map.entry("ł", "l"),
                    Map.entry("đ", "d"),
                    Map.entry("ð", "d"),
                    Map.entry("þ", "th"),
                    Map.entry("ħ", "h"),
                    Map.entry("ı", "i"),
                    Map.entry("ß", "ss"),
                    Map.entry("æ", "ae"),
                    Map.entry("œ", "oe"),
                    Map.entry("ς", "σ"));

    private static final Pattern LETTER =
            Pattern.compile("[" + String.join("", LETTERS.keySet()) + "]");

    private NameKey() {}

    /**
     * The key, 1 to 300 characters. A name without any letter or digit ("!!!", an emoji) is its own
     * key.
     *
     * @throws IllegalArgumentException when the name is blank
     */
    public static String of(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A name that is blank has no key");
        }
        String folded = fold(name);
        String key =
                bare(
                        LAST_ARTICLE
                                .matcher(FIRST_ARTICLE.matcher(folded).replaceFirst(""))
                                .replaceFirst(""));
        if (key.isEmpty()) {
            key = bare(folded);
        }
        if (key.isEmpty()) {
            key = folded.isEmpty() ? name.strip() : folded;
        }
        return shortened(key, MAX);
    }

    /** Whether two names are the same to a reader. */
    public static boolean same(String one, String other) {
        return !one.isBlank() && !other.isBlank() && of(one).equals(of(other));
    }

    /** Cuts without splitting a character in two. */
    static String shortened(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end).strip();
    }

    private static String fold(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        text = MARKS.matcher(text).replaceAll("");
        text = INVISIBLE.matcher(text).replaceAll("");
        text =
                LETTER.matcher(text)
                        .replaceAll(
                                letter -> Matcher.quoteReplacement(LETTERS.get(letter.group())));
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    private static String bare(String folded) {
        String text = AND.matcher(folded).replaceAll(" and ");
        text = DOLLAR.matcher(text).replaceAll("s");
        text = BANG.matcher(text).replaceAll("i");
        text = SILENT.matcher(text).replaceAll("");
        return OTHER.matcher(text).replaceAll(" ").strip();
    }
}
