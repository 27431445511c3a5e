package org.mvidarr.settings;

import org.jspecify.annotations.Nullable;

/**
 * What a component may be, as far as it can be said in numbers and patterns.
 *
 * @param least lowest number; null when there is no bound
 * @param most highest number
 * @param longest characters of a text, or entries of a list
 * @param pattern regular expression of a text, or of each entry of a list
 */
public record Bounds(
        @Nullable Long least,
        @Nullable Long most,
        @Nullable Integer longest,
        @Nullable String pattern) {
    static final Bounds NONE = new Bounds(null, null, null, null);
}
