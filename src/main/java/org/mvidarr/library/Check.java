package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Limits of the texts people and sources send, as the schema has them. */
final class Check {
    private static final Pattern VISIBLE = Pattern.compile("[^\\p{C}\\p{Z}]");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    /** Marks that turn the direction of what follows: of no use in a name but to deceive. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern FOLDER_SIGNS = Pattern.compile("[/\\\\:*?\"<>|]");

    private Check() {}

    static String title(@Nullable String title) {
        if (title == null || isBlank(title) || title.strip().length() > Video.MAX_TITLE) {
            throw new Refusal.Invalid("title", "library.title", Video.MAX_TITLE);
        }
        return title.strip();
    }

    static String artistName(@Nullable String name) {
        return artistName("name", name);
    }

    /** In the form Unicode recommends, so that two names that look alike are alike. */
    static String artistName(String field, @Nullable String name) {
        String clean = name == null ? "" : plain(field, name);
        if (isBlank(clean) || clean.length() > Artist.MAX_NAME) {
            throw new Refusal.Invalid(field, "library.artist-name", Artist.MAX_NAME);
        }
        return clean;
    }

    /** As {@link #within}, for what is written on one line. */
    static @Nullable String line(String field, @Nullable String text, int max) {
        return within(field, text == null ? null : plain(field, text), max);
    }

    /** A name below a root folder: no path, nothing that a disk could take for one. */
    static @Nullable String folderName(String field, @Nullable String name, int max) {
        String folder = line(field, name, max);
        if (folder != null
                && (FOLDER_SIGNS.matcher(folder).find()
                        || folder.startsWith(".")
                        || folder.endsWith("."))) {
            throw new Refusal.Invalid(field, "library.folder-name");
        }
        return folder;
    }

    /** Names of genres or tags, without blank ones. */
    static List<String> words(String field, List<String> words, int most) {
        return most(field, words, most).stream()
                .filter(word -> word != null && !isBlank(word))
                .map(word -> plain(field, word))
                .toList();
    }

    static <C extends Collection<?>> C most(String field, C entries, int most) {
        if (entries.size() > most) {
            throw new Refusal.Invalid(field, "library.too-many", most);
        }
        return entries;
    }

    private static String plain(String field, String text) {
        if (CONTROL.matcher(text).find()) {
            throw new Refusal.Invalid(field, "library.control");
        }
        String straight = TURNING.matcher(text).replaceAll("");
        return Normalizer.normalize(straight, Normalizer.Form.NFC).strip();
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
