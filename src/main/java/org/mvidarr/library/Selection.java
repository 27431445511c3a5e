package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

/**
 * The videos somebody asks for.
 *
 * @param rule null for all
 * @param userId whose plays and ratings count; null when nobody's do, and nothing was ever played
 */
public record Selection(@Nullable VideoRule rule, @Nullable Long userId) {
    public static final Selection ALL = new Selection(null, null);

    /** Those that the rule means, too. */
    public Selection and(@Nullable VideoRule more) {
        return new Selection(VideoRule.both(rule, more), userId);
    }
}
