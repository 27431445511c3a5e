package org.mvidarr.platform;

/** Texts cut to what a column or a line holds. */
public final class Clipped {
    private Clipped() {}

    /**
     * The beginning of a text. Never ends within a character that takes two places, as emoji do:
     * half of one can neither be stored nor shown.
     *
     * @param max most UTF-16 units, at least 1
     */
    public static String to(int max, String text) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }
}
