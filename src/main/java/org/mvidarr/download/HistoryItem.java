package org.mvidarr.download;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * A download that is over, in the shape of the history of the *arr family.
 *
 * @param eventType {@code downloadImported}, {@code downloadFailed} or {@code downloadIgnored}
 * @param data reason and address
 */
public record HistoryItem(
        long id,
        @Nullable Long videoId,
        String sourceTitle,
        Instant date,
        String eventType,
        String downloadId,
        Map<String, String> data) {

    static HistoryItem of(DownloadView download) {
        String error = download.errorMessage();
        Instant ended = download.ended();
        return new HistoryItem(
                download.id(),
                download.videoId(),
                download.title() == null ? download.url() : download.title(),
                ended == null ? download.added() : ended,
                switch (download.status()) {
                    case DONE -> "downloadImported";
                    case FAILED -> "downloadFailed";
                    default -> "downloadIgnored";
                },
                Long.toString(download.id()),
                error == null
                        ? Map.of("url", download.url())
                        : Map.of("url", download.url(), "reason", error));
    }
}
