package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One artist's videos in numbers, in one statement. */
@ApplicationScoped
class ArtistNumbers {
    private static final String BY_STATE =
            "select "
                    + VideoRow.STATE
                    + """
                     as state, count(*) as videos, sum(r.bytes) as bytes, sum(r.duration_millis) as millis, max(r.added_at) as latest,
                           cast(min(extract(year from r.release_date)) as integer) as first_year,
                           cast(max(extract(year from r.release_date)) as integer) as last_year
                    from video_row r
                    where r.video_id in (select c.video_id from credit c where c.artist_id = :artist
                      and c.role in ('MAIN', 'FEATURED', 'REMIXER', 'PERFORMER'))
                    group by 1
                    """;

    @Inject EntityManager entityManager;

    ArtistStatistics of(long artistId) {
        List<?> rows =
                entityManager
                        .createNativeQuery(BY_STATE, Tuple.class)
                        .unwrap(NativeQuery.class)
                        .addScalar("state", String.class)
                        .addScalar("videos", Long.class)
                        .addScalar("bytes", Long.class)
                        .addScalar("millis", Long.class)
                        .addScalar("latest", Instant.class)
                        .addScalar("first_year", Integer.class)
                        .addScalar("last_year", Integer.class)
                        .setParameter("artist", artistId)
                        .getResultList();
        Map<VideoState, Long> states = new EnumMap<>(VideoState.class);
        long bytes = 0;
        long millis = 0;
        @Nullable Instant latest = null;
        @Nullable Integer first = null;
        @Nullable Integer last = null;
        for (Object each : rows) {
            Tuple row = (Tuple) each;
            states.put(
                    VideoState.valueOf(row.get("state", String.class)),
                    row.get("videos", Long.class));
            bytes += row.get("bytes", Long.class);
            millis += row.get("millis", Long.class);
            latest = later(latest, row.get("latest", Instant.class));
            first = lesser(first, row.get("first_year", Integer.class));
            last = greater(last, row.get("last_year", Integer.class));
        }
        long videos = states.values().stream().mapToLong(Long::longValue).sum();
        return new ArtistStatistics(videos, states, bytes, millis, latest, first, last);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    private static @Nullable Integer lesser(@Nullable Integer one, @Nullable Integer other) {
        return one == null || (other != null && other < one) ? other : one;
    }

    private static @Nullable Integer greater(@Nullable Integer one, @Nullable Integer other) {
        return one == null || (other != null && other > one) ? other : one;
    }
}
