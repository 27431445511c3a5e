package org.mvidarr.download;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Messages;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A download as the API and the pages show it. Names follow the queue of the *arr family where that
 * has one.
 *
 * @param title the video's; while it is not known, null
 * @param phase only while it runs
 * @param size in bytes; null while unknown
 * @param sizeleft in bytes; null while {@code size} is
 * @param speed bytes per second; only while it runs
 * @param timeleft {@code hh:mm:ss}; only while it runs
 * @param nextTry when its turn can come at the earliest; only while it waits
 * @param reason code of {@code download.reason.<code>}
 * @param errorMessage the reason in English
 */
public record DownloadView(
        long id,
        String url,
        String site,
        @Nullable String title,
        @Nullable String artistLine,
        @Nullable Long videoId,
        @Nullable Long mediaFileId,
        @Nullable Long jobId,
        DownloadState status,
        @Nullable Phase phase,
        int priority,
        long downloaded,
        @Nullable Long size,
        @Nullable Long sizeleft,
        @Nullable Long speed,
        @Nullable String timeleft,
        @Nullable Instant estimatedCompletionTime,
        int attempts,
        @Nullable Instant nextTry,
        @Nullable Reason reason,
        List<String> reasonArguments,
        @Nullable String errorMessage,
        Instant added,
        @Nullable Instant started,
        @Nullable Instant ended,
        @Nullable Long requestedBy) {

    static DownloadView of(Download download, Instant now) {
        boolean running = download.state == DownloadState.RUNNING;
        boolean waiting =
                download.state == DownloadState.WAITING || download.state == DownloadState.RETRYING;
        Long eta = running ? download.etaSeconds : null;
        Long total = download.totalBytes;
        List<String> arguments = Arguments.read(download.reasonArguments);
        return new DownloadView(
                download.id,
                download.url,
                download.site,
                download.title,
                download.artistLine,
                download.videoId,
                download.mediaFileId,
                download.jobId,
                download.state,
                download.phase,
                download.priority,
                download.downloadedBytes,
                total,
                total == null ? null : Long.valueOf(Math.max(0, total - download.downloadedBytes)),
                running ? download.bytesPerSecond : null,
                eta == null ? null : clock(eta),
                eta == null ? null : now.plusSeconds(eta),
                download.attempts,
                waiting && download.nextTryAt.isAfter(now) ? download.nextTryAt : null,
                download.reasonCode,
                arguments,
                download.reasonCode == null
                        ? null
                        : text(Locale.ENGLISH, download.reasonCode, arguments),
                download.createdAt,
                download.startedAt,
                download.endedAt,
                download.requestedBy);
    }

    /** The same with what kept it from the library after it had arrived. */
    DownloadView stuck(String why) {
        List<String> arguments = List.of(why);
        return new DownloadView(
                id,
                url,
                site,
                title,
                artistLine,
                videoId,
                mediaFileId,
                jobId,
                DownloadState.FAILED,
                phase,
                priority,
                downloaded,
                size,
                sizeleft,
                speed,
                timeleft,
                estimatedCompletionTime,
                attempts,
                nextTry,
                Reason.NOT_FILED,
                arguments,
                text(Locale.ENGLISH, Reason.NOT_FILED, arguments),
                added,
                started,
                ended,
                requestedBy);
    }

    /** How much of it is here, 0 to 100; null while that is unknown. */
    public @Nullable Integer percent() {
        return size == null || size == 0
                ? null
                : Integer.valueOf((int) Math.min(100, downloaded * 100 / size));
    }

    /** {@link #timeleft} as a number. */
    public @Nullable Long secondsLeft() {
        if (timeleft == null) {
            return null;
        }
        String[] parts = timeleft.split(":");
        return Long.parseLong(parts[0]) * 3_600
                + Long.parseLong(parts[1]) * 60
                + Long.parseLong(parts[2]);
    }

    /** The reason in the reader's language; empty when there is none. */
    public String reasonText(Locale locale) {
        return reason == null ? "" : text(locale, reason, reasonArguments);
    }

    private static String text(Locale locale, Reason reason, List<String> arguments) {
        return Messages.text(locale, "download.reason." + reason, arguments.toArray());
    }

    private static String clock(long seconds) {
        return "%02d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
}
