package org.mvidarr.organize;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A root folder as it is at this moment.
 *
 * @param accessible false while its disk is away; nothing of it is called missing then
 * @param freeSpace bytes; 0 while it is away
 * @param files video files recorded in it
 * @param scanJobId the scan that waits or runs; null when none does
 */
public record RootFolderView(
        long id,
        String path,
        boolean accessible,
        long freeSpace,
        long totalSpace,
        long files,
        @Nullable Instant lastScanAt,
        @Nullable Long lastScanMillis,
        @Nullable Long scanJobId) {}
