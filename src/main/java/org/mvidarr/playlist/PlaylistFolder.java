package org.mvidarr.playlist;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A folder in which somebody keeps his playlists and further folders. Others never see it. When it
 * is deleted, what is in it moves up to where it was.
 */
@Entity
class PlaylistFolder {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "playlist_folder_seq")
    @SequenceGenerator(
            name = "playlist_folder_seq",
            sequenceName = "playlist_folder_seq",
            allocationSize = 50)
    Long id;

    Long ownerId;
    @Nullable Long parentId;
    String name;
    Instant createdAt;

    @Version int version;

    @SuppressWarnings("NullAway.Init")
    protected PlaylistFolder() {}

    @SuppressWarnings("NullAway.Init")
    PlaylistFolder(long ownerId, @Nullable Long parentId, String name, Instant now) {
        this.ownerId = ownerId;
        this.parentId = parentId;
        this.name = name;
        createdAt = now;
    }
}
