package org.mvidarr.download;

import org.jspecify.annotations.Nullable;

/**
 * How far a fetch has come.
 *
 * @param title what the site calls the video; null while it has not said so
 * @param totalBytes null while unknown; may be an estimate, and then changes
 * @param etaSeconds until the end of the fetch at the present speed
 */
public record DownloadProgress(
        Phase phase,
        @Nullable String title,
        long downloadedBytes,
        @Nullable Long totalBytes,
        @Nullable Long bytesPerSecond,
        @Nullable Long etaSeconds) {}
