package org.mvidarr.download;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

/**
 * A download as the API takes it.
 *
 * @param priority -10 to 10, higher goes first; 0 when left out
 * @param videoId the video this is to be a file of; found out from the site when left out
 */
@Schema(
        name = "DownloadBody",
        example = "{\"url\": \"https://www.youtube.com/watch?v=JNJv-Ebi67I\", \"priority\": 0}")
public record DownloadBody(
        @Nullable String url, @Nullable Integer priority, @Nullable Long videoId) {
    NewDownload asNew(@Nullable Long user) {
        if (url == null || url.isBlank()) {
            throw new Refusal.Invalid("url", "download.no-url");
        }
        return new NewDownload(url, videoId, priority == null ? 0 : priority, user);
    }
}
