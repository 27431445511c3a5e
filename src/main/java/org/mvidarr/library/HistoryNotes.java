package org.mvidarr.library;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.SQL;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Writes the history; it is read by {@link HistoryRows}. */
interface HistoryNotes {
    EntityManager entityManager();

    @SQL(
            "insert into video_event (at, video_id, kind, reason_code, detail, user_id, username)"
                + " select :now, v, :kind, cast(:reason as text), cast(:detail as jsonb),"
                + " cast(:userId as bigint), cast(:username as text) from unnest(cast(:videos as"
                + " bigint[])) as v")
    int add(
            Instant now,
            Long[] videos,
            String kind,
            @Nullable String reason,
            String detail,
            @Nullable Long userId,
            @Nullable String username);

    @SQL("update video_event set video_id = :to where video_id = any(cast(:from as bigint[]))")
    int move(Long[] from, long to);
}
