package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Which events a history shows; null leaves a side open.
 *
 * @param since not before this moment
 */
public record HistoryFilter(
        @Nullable Long videoId, @Nullable VideoEventKind kind, @Nullable Instant since) {
    public static final HistoryFilter ALL = new HistoryFilter(null, null, null);

    public static HistoryFilter of(long videoId) {
        return new HistoryFilter(videoId, null, null);
    }

    boolean isOpen() {
        return videoId == null && kind == null && since == null;
    }
}
