package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

/**
 * Where a video can be had from.
 *
 * @param url http or https, at most 2,000 characters
 * @param key the same for every form of the address of one upload ({@code youtube:dQw4w9WgXcQ})
 * @param channel who put it up; shortened to 300 characters
 * @param title what the uploader calls it; shortened to 500 characters
 */
public record NewSource(String url, String key, @Nullable String channel, @Nullable String title) {
    public NewSource {
        if (url.isBlank() || url.length() > 2_000 || key.isBlank() || key.length() > 300) {
            throw new Refusal.Invalid("url", "library.source");
        }
        channel = channel == null ? null : NameKey.shortened(channel, 300);
        title = title == null ? null : NameKey.shortened(title, 500);
    }
}
