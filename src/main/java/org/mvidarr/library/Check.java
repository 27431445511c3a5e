package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.regex.Pattern;

/** Limits of the texts people and sources send, as the schema has them. */
final class Check {
    private static final Pattern VISIBLE = Pattern.compile("[^\\p{C}\\p{Z}]");

    private Check() {}

    static String title(@Nullable String title) {
        if (title == null || isBlank(title) || title.strip().length() > Video.MAX_TITLE) {
            throw new Refusal.Invalid("title", "library.title", Video.MAX_TITLE);
        }
        return title.strip();
    }

    static String artistName(@Nullable String name) {
        if (name == null || isBlank(name) || name.strip().length() > Artist.MAX_NAME) {
            throw new Refusal.Invalid("name", "library.artist-name", Artist.MAX_NAME);
        }
        return name.strip();
    }

    static @Nullable String within(String field, @Nullable String text, int max) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > max) {
            throw new Refusal.Invalid(field, "library.too-long", max);
        }
        return text.strip();
    }

    /** Marks of direction and the like show nothing either. */
    private static boolean isBlank(String text) {
        return VISIBLE.matcher(text).results().findAny().isEmpty();
    }
}
