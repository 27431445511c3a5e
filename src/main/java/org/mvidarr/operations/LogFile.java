package org.mvidarr.operations;

import java.time.Instant;

/**
 * A log on the disk, in the shape of the *arr family.
 *
 * @param id number in this list
 * @param contentsUrl where it is read
 */
public record LogFile(
        int id, String filename, Instant lastWriteTime, String contentsUrl, String downloadUrl) {}
