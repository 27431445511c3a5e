package org.mvidarr.playback;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How one user stands to one video: how far he is, how often he has seen it. Begins with the first
 * second watched.
 */
@Entity
class WatchState {
    /**
     * Watched so far in per cent, the video counts as played and the next time begins at the start.
     */
    private static final int PLAYED_PERCENT = 90;

    @EmbeddedId WatchKey key;

    long positionMillis;
    int plays;
    @Nullable Instant lastPlayedAt;
    boolean favourite;
    @Nullable Integer rating;

    @SuppressWarnings("NullAway.Init")
    protected WatchState() {}

    WatchState(WatchKey key) {
        this.key = key;
    }

    /**
     * @param durationMillis of the file; null when unknown, then no play is counted
     */
    void reached(long millis, @Nullable Long durationMillis, Instant now) {
        boolean played = durationMillis != null && millis * 100 >= durationMillis * PLAYED_PERCENT;
        if (played && positionMillis > 0) {
            plays++;
        }
        positionMillis = played ? 0 : millis;
        lastPlayedAt = now;
    }
}
