package org.mvidarr.platform.faces;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Icon and tone of every state, one of each per meaning; the label stands in the bundle under
 * {@code status.<kind>.<STATE>}. Never colour alone.
 *
 * @param icon name of a PrimeIcon
 * @param tone {@code neutral}, {@code info}, {@code accent}, {@code ok}, {@code warn} or {@code
 *     bad}
 */
public record StatusLook(String icon, String tone) {
    private static final StatusLook UNKNOWN = new StatusLook("question-circle", "neutral");

    private static final Map<String, StatusLook> LOOKS =
            Map.ofEntries(
                    look("video.KNOWN", "eye", "neutral"),
                    look("video.UPCOMING", "calendar-clock", "info"),
                    look("video.WANTED", "bookmark", "warn"),
                    look("video.REVIEW", "question-circle", "warn"),
                    look("video.NO_SOURCE", "compass", "warn"),
                    look("video.QUEUED", "clock", "info"),
                    look("video.DOWNLOADING", "download", "accent"),
                    look("video.PROCESSING", "cog", "accent"),
                    look("video.HAVE", "check-circle", "ok"),
                    look("video.BELOW_CUTOFF", "arrow-up", "info"),
                    look("video.FAILED", "times-circle", "bad"),
                    look("video.FILE_MISSING", "exclamation-triangle", "bad"),
                    look("video.OFFLINE", "server", "warn"),
                    look("video.IGNORED", "eye-slash", "neutral"),
                    look("video.DELETED", "trash", "neutral"),
                    look("download.WAITING", "hourglass", "info"),
                    look("download.RUNNING", "download", "accent"),
                    look("download.PAUSED", "pause", "neutral"),
                    look("download.RETRYING", "replay", "warn"),
                    look("download.DONE", "check", "ok"),
                    look("download.REJECTED", "ban", "neutral"),
                    look("download.FAILED", "times-circle", "bad"),
                    look("download.CANCELLED", "times", "neutral"),
                    look("job.WAITING", "hourglass", "info"),
                    look("job.RUNNING", "sync", "accent"),
                    look("job.PAUSED", "pause-circle", "neutral"),
                    look("job.STOPPING", "stop-circle", "warn"),
                    look("job.DONE", "check-circle", "ok"),
                    look("job.PARTLY", "exclamation-circle", "warn"),
                    look("job.FAILED", "times-circle", "bad"),
                    look("job.STOPPED", "ban", "neutral"),
                    look("job.RESUMED", "replay", "info"),
                    look("source.UNCHECKED", "question-circle", "neutral"),
                    look("source.AVAILABLE", "check-circle", "ok"),
                    look("source.GONE", "times-circle", "bad"),
                    look("source.BLOCKED", "ban", "warn"),
                    look("source.REJECTED", "thumbs-down", "neutral"),
                    look("history.ADDED", "plus-circle", "info"),
                    look("history.EDITED", "pencil", "neutral"),
                    look("history.LEARNED", "cloud-download", "info"),
                    look("history.INTENT_CHANGED", "bookmark", "neutral"),
                    look("history.MERGED", "clone", "neutral"),
                    look("history.REMOVED", "trash", "bad"),
                    look("history.VERSION_LINKED", "link", "neutral"),
                    look("history.VERSION_UNLINKED", "minus-circle", "neutral"),
                    look("history.SOURCE_ADDED", "plus", "neutral"),
                    look("history.SOURCE_REMOVED", "minus", "neutral"),
                    look("history.SOURCE_REJECTED", "thumbs-down", "warn"),
                    look("history.SOURCE_REACTIVATED", "thumbs-up", "neutral"),
                    look("history.LYRICS_CHANGED", "align-left", "neutral"),
                    look("history.LYRICS_REMOVED", "trash", "neutral"),
                    look("history.GRABBED", "clock", "info"),
                    look("history.DOWNLOADED", "download", "ok"),
                    look("history.DOWNLOAD_FAILED", "times-circle", "bad"),
                    look("history.DOWNLOAD_CANCELLED", "times", "neutral"),
                    look("history.FILE_IMPORTED", "check-circle", "ok"),
                    look("history.FILE_LINKED", "file-plus", "neutral"),
                    look("history.FILE_UNLINKED", "file-excel", "neutral"),
                    look("history.FILE_DELETED", "trash", "bad"),
                    look("history.FILE_MISSING", "exclamation-triangle", "bad"),
                    look("history.FILE_RETURNED", "replay", "ok"),
                    look("history.FILE_BROKEN", "exclamation-triangle", "warn"),
                    look("audit.OK", "check-circle", "ok"),
                    look("audit.REFUSED", "ban", "warn"),
                    look("audit.FAILED", "times-circle", "bad"),
                    look("account.ACTIVE", "check-circle", "ok"),
                    look("account.INVITED", "envelope", "info"),
                    look("account.INACTIVE", "ban", "neutral"),
                    look("tool.OK", "check-circle", "ok"),
                    look("tool.MISSING", "times-circle", "bad"),
                    look("tool.UNSAFE", "exclamation-triangle", "bad"),
                    look("tool.BROKEN", "exclamation-triangle", "warn"),
                    look("log.fatal", "times-circle", "bad"),
                    look("log.error", "times-circle", "bad"),
                    look("log.warn", "exclamation-triangle", "warn"),
                    look("log.info", "info-circle", "neutral"),
                    look("log.debug", "code", "neutral"),
                    look("health.OK", "check-circle", "ok"),
                    look("health.NOTICE", "info-circle", "info"),
                    look("health.PROBLEM", "exclamation-triangle", "bad"),
                    look("health.BLOCKED", "stopwatch", "warn"),
                    look("health.OFF", "power-off", "neutral"),
                    look("health.UNKNOWN", "question-circle", "neutral"));

    /** {@code mv:icon}. */
    public static String icon(String kind, @Nullable Object state) {
        return of(kind, state).icon();
    }

    /** {@code mv:tone}. */
    public static String tone(String kind, @Nullable Object state) {
        return of(kind, state).tone();
    }

    /** {@code mv:label}. */
    public static String label(String kind, @Nullable Object state) {
        return state == null ? "" : Texts.text("status." + kind + "." + state);
    }

    private static StatusLook of(String kind, @Nullable Object state) {
        return LOOKS.getOrDefault(kind + "." + state, UNKNOWN);
    }

    private static Map.Entry<String, StatusLook> look(String state, String icon, String tone) {
        return Map.entry(state, new StatusLook(icon, tone));
    }
}
