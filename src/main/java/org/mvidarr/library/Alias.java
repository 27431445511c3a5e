package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.regex.Pattern;

/**
 * Another name of an artist: a spelling, a translation, a former name.
 *
 * @param name 1 to 300 characters
 * @param locale where it is used, as a language tag such as {@code ja} or {@code pt-BR}; null when
 *     that is not known
 */
public record Alias(String name, @Nullable String locale) {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");
    private static final int LONGEST_TAG = 35;

    public Alias {
        name = Check.artistName("aliases", name);
        locale = Check.within("aliases", locale, LONGEST_TAG);
        if (locale != null && !TAG.matcher(locale).matches()) {
            throw new Refusal.Invalid("aliases", "library.locale");
        }
    }

    public static Alias of(String name) {
        return new Alias(name, null);
    }
}
