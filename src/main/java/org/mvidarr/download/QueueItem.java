package org.mvidarr.download;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * An open download in the shape of the queue of the *arr family, for their dashboards; our own
 * shape is {@link DownloadView}.
 *
 * @param artistId always 0: what is fetched is known by its title until it has arrived
 * @param size in bytes; 0 while unknown
 * @param status {@code queued}, {@code downloading}, {@code paused} or {@code delay}
 * @param trackedDownloadStatus {@code ok} or {@code warning}
 * @param trackedDownloadState always {@code downloading}
 * @param downloadId our id as a text
 */
public record QueueItem(
        long id,
        long artistId,
        String title,
        double size,
        double sizeleft,
        @Nullable String timeleft,
        @Nullable Instant estimatedCompletionTime,
        Instant added,
        String status,
        String trackedDownloadStatus,
        String trackedDownloadState,
        List<StatusMessage> statusMessages,
        @Nullable String errorMessage,
        String downloadId,
        String protocol,
        String downloadClient) {

    /** Why it does not go on. */
    public record StatusMessage(String title, List<String> messages) {}

    static QueueItem of(DownloadView download) {
        String title = download.title() == null ? download.url() : download.title();
        String error = download.errorMessage();
        return new QueueItem(
                download.id(),
                0,
                title,
                number(download.size()),
                number(download.sizeleft()),
                download.timeleft(),
                download.estimatedCompletionTime(),
                download.added(),
                status(download.status()),
                error == null ? "ok" : "warning",
                "downloading",
                error == null ? List.of() : List.of(new StatusMessage(title, List.of(error))),
                error,
                Long.toString(download.id()),
                "http",
                download.site());
    }

    private static double number(@Nullable Long bytes) {
        return bytes == null ? 0 : bytes;
    }

    private static String status(DownloadState state) {
        return switch (state) {
            case RUNNING -> "downloading";
            case PAUSED -> "paused";
            case RETRYING -> "delay";
            case WAITING, DONE, REJECTED, FAILED, CANCELLED -> "queued";
        };
    }
}
