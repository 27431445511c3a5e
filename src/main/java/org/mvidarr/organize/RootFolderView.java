package org.mvidarr.organize;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A root folder as it is at this moment.
 *
 * @param accessible false while its disk is away; nothing of it is called missing then
 * @param freeSpace bytes; 0 while it is away
 * @param files video files recorded in it
 * @param name the last part of the path
 * @param scanJobId the scan that waits or runs; null when none does
 * @param unmappedFolders folders directly in it that hold no recorded file; null in lists, which
 *     ask no disk for them
 */
public record RootFolderView(
        long id,
        String name,
        String path,
        boolean accessible,
        long freeSpace,
        long totalSpace,
        long files,
        @Nullable Instant lastScanAt,
        @Nullable Long lastScanMillis,
        @Nullable Long scanJobId,
        @Nullable List<UnmappedFolder> unmappedFolders) {

    /** A folder of which nothing is recorded. */
    public record UnmappedFolder(String name, String path, String relativePath) {}

    RootFolderView with(List<UnmappedFolder> unmapped) {
        return new RootFolderView(
                id,
                name,
                path,
                accessible,
                freeSpace,
                totalSpace,
                files,
                lastScanAt,
                lastScanMillis,
                scanJobId,
                unmapped);
    }
}
