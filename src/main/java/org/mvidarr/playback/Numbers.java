package org.mvidarr.playback;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

/** Ids in addresses. */
final class Numbers {
    private Numbers() {}

    /**
     * The number in a path such as {@code /12.vtt}.
     *
     * @throws Refusal.NotFound when there is none
     */
    static long id(@Nullable String path, String ending) {
        if (path == null || !path.matches("/\\d{1,18}" + java.util.regex.Pattern.quote(ending))) {
            throw new Refusal.NotFound("path.missing");
        }
        return Long.parseLong(path.substring(1, path.length() - ending.length()));
    }
}
