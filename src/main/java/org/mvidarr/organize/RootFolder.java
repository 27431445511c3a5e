package org.mvidarr.organize;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A folder a library lives in. It may go away and come back, as disks and shares do; it is there
 * only while the marker written into it when it was added is found. Removing it forgets it and
 * changes nothing on the disk.
 */
@Entity
class RootFolder {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "root_folder_seq")
    @SequenceGenerator(
            name = "root_folder_seq",
            sequenceName = "root_folder_seq",
            allocationSize = 50)
    Long id;

    String path;
    String marker;
    @Nullable Instant lastScanAt;
    @Nullable Long lastScanMillis;

    /** Since when its disk has been away, as the last look found it. */
    @Nullable Instant awaySince;

    Instant createdAt;

    @Version int version;

    @SuppressWarnings("NullAway.Init")
    protected RootFolder() {}

    @SuppressWarnings("NullAway.Init")
    RootFolder(Path path, String marker, Instant now) {
        this.path = path.toString();
        this.marker = marker;
        this.createdAt = now;
    }

    RootPlace place() {
        return new RootPlace(id, Path.of(path), marker);
    }

    void scanned(Instant now, long millis) {
        lastScanAt = now;
        lastScanMillis = millis;
    }
}
