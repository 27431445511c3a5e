package org.mvidarr.download;

import java.util.Map;

/**
 * The queue in numbers, in the shape of the *arr family.
 *
 * @param totalCount downloads that are not over
 * @param warnings whether one of them waits for its next try
 */
public record QueueStatus(
        long totalCount,
        long count,
        long unknownCount,
        boolean errors,
        boolean warnings,
        boolean unknownErrors,
        boolean unknownWarnings) {

    static QueueStatus of(Map<DownloadState, Long> open) {
        long total = open.values().stream().mapToLong(Long::longValue).sum();
        boolean retrying = open.getOrDefault(DownloadState.RETRYING, 0L) > 0;
        return new QueueStatus(total, total, 0, false, retrying, false, false);
    }
}
