package org.mvidarr.library;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.SignedIn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * That some artists were made one. For {@link #UNDOABLE} it can be taken back; after that the rows
 * kept for it go, and only the record of it stays.
 */
@Entity
class ArtistMerge {
    static final Duration UNDOABLE = Duration.ofDays(7);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "artist_merge_seq")
    @SequenceGenerator(
            name = "artist_merge_seq",
            sequenceName = "artist_merge_seq",
            allocationSize = 50)
    Long id;

    Long targetId;
    String targetName;
    String sourceNames;
    @Nullable Long userId;
    @Nullable String username;
    Instant createdAt;
    @Nullable Instant undoneAt;

    @SuppressWarnings("NullAway.Init")
    protected ArtistMerge() {}

    @SuppressWarnings("NullAway.Init")
    ArtistMerge(ArtistView target, List<ArtistView> sources, @Nullable SignedIn user, Instant now) {
        targetId = target.id();
        targetName = target.name();
        sourceNames = String.join("\n", sources.stream().map(ArtistView::name).toList());
        userId = user == null ? null : user.id();
        username =
                user == null ? null : NameKey.shortened(user.username(), ArtistEvent.MAX_USERNAME);
        createdAt = now;
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    boolean isTooOld(Instant now) {
        return createdAt.plus(UNDOABLE).isBefore(now);
    }
}
