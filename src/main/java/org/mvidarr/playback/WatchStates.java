package org.mvidarr.playback;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

import java.util.List;

/** Queries of this feature. */
interface WatchStates {
    EntityManager entityManager();

    /**
     * Each user's plays together, and the place, rating and favourite of whichever of the videos
     * has one, the kept one first. The rows of the others go with their videos.
     */
    @SQL(
            "insert into watch_state (user_id, video_id, position_millis, plays, last_played_at,"
                + " favourite, rating) select user_id, :to, (array_agg(position_millis order by"
                + " last_played_at desc nulls last))[1], cast(sum(plays) as integer),"
                + " max(last_played_at), bool_or(favourite), (array_agg(rating order by video_id ="
                + " :to desc, last_played_at desc nulls last) filter (where rating is not null))[1]"
                + " from watch_state where video_id = :to or video_id = any(cast(:from as"
                + " bigint[])) group by user_id on conflict (user_id, video_id) do update set"
                + " position_millis = excluded.position_millis, plays = excluded.plays,"
                + " last_played_at = excluded.last_played_at, favourite = excluded.favourite,"
                + " rating = excluded.rating")
    int merge(Long[] from, long to);

    @HQL(
            "select w.key.videoId from WatchState w where w.key.userId = :user and w.positionMillis"
                    + " > 0 order by w.lastPlayedAt desc fetch first 12 rows only")
    List<Long> unfinished(long user);
}
