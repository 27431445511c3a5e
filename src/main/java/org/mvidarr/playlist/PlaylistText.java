package org.mvidarr.playlist;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.regex.Pattern;

/**
 * What people write about a playlist.
 *
 * @param name 1 to {@value #MAX_NAME} characters, at least one of them to be seen
 * @param description at most {@value #MAX_DESCRIPTION} characters
 * @param featured on everybody's start page; only of a shared one
 * @param duplicates whether a video may stand in it more than once
 */
public record PlaylistText(
        String name,
        @Nullable String description,
        Sharing sharing,
        boolean featured,
        boolean duplicates) {
    static final int MAX_NAME = 200;
    static final int MAX_DESCRIPTION = 2_000;
    private static final Pattern VISIBLE = Pattern.compile("[^\\p{C}\\p{Z}]");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    public PlaylistText {
        name = named(name);
        description = description == null || description.isBlank() ? null : description.strip();
        if (description != null && description.length() > MAX_DESCRIPTION) {
            throw new Refusal.Invalid("description", "playlist.description", MAX_DESCRIPTION);
        }
    }

    /** A private one that nothing but the name is said of. */
    public static PlaylistText of(String name) {
        return new PlaylistText(name, null, Sharing.PRIVATE, false, true);
    }

    /**
     * The name of a playlist or folder, without what cannot be seen at its ends.
     *
     * @throws Refusal.Invalid for the field {@code name}
     */
    static String named(@Nullable String name) {
        String text = name == null ? "" : CONTROL.matcher(name).replaceAll(" ").strip();
        if (text.length() > MAX_NAME || !VISIBLE.matcher(text).find()) {
            throw new Refusal.Invalid("name", "playlist.name", MAX_NAME);
        }
        return text;
    }
}
