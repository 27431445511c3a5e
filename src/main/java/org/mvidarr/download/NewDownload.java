package org.mvidarr.download;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

/**
 * A wish for a video.
 *
 * @param url as it was pasted
 * @param videoId the video of the library this is to be a file of; null to find out
 * @param priority -10 to 10, higher goes first
 * @param userId who asked; null when nobody did
 */
public record NewDownload(String url, @Nullable Long videoId, int priority, @Nullable Long userId) {
    static final int HIGHEST = 10;

    public NewDownload {
        if (priority < -HIGHEST || priority > HIGHEST) {
            throw new Refusal.Invalid("priority", "download.priority", -HIGHEST, HIGHEST);
        }
    }

    public static NewDownload of(String url, @Nullable Long userId) {
        return new NewDownload(url, null, 0, userId);
    }
}
