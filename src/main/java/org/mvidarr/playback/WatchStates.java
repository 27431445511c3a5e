package org.mvidarr.playback;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;

import java.util.List;

/** Queries of this feature. */
interface WatchStates {
    EntityManager entityManager();

    @HQL(
            "select w.key.videoId from WatchState w where w.key.userId = :user and w.positionMillis"
                    + " > 0 order by w.lastPlayedAt desc fetch first 12 rows only")
    List<Long> unfinished(long user);
}
