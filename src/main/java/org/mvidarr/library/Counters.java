package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.database.BoundSql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers kept by the database: how many videos there are by one fact. Exact, the caller's own
 * changes included (ADR 0016).
 */
@ApplicationScoped
class Counters {
    /** What is counted, and by which texts. */
    enum Topic {
        /**
         * By {@link VideoState}; what folders that are away hold is moved to OFFLINE on reading.
         */
        STATUS,
        /** By {@link VideoKind}. */
        KIND,
        /** Of the release, four digits; the undated are not counted. */
        YEAR,
        /** 2160, 1440, 1080, 720, 576, 480 or 360 for all below; only where a file is known. */
        HEIGHT,
        CODEC,
        SOURCE,
        /** {@code true} and {@code false}. */
        FILE,
        /** {@code true} and {@code false}. */
        SUBTITLE,
        /** By id; what is counted are videos. */
        GENRE,
        /** By id; what is counted are videos. */
        TAG,
        /** By id; what is counted are artists. */
        ARTIST_TAG,
        /** All artists, under the empty text. */
        ARTIST
    }

    private static final String SUM =
            """
            select topic, key, sum(videos)::bigint, sum(bytes)::bigint
            from (select topic, key, videos, bytes from video_count where topic = any (?)
                  union all
                  select topic, key, videos, bytes from video_count_delta where topic = any (?)
                  union all
                  select 'STATUS', m.state, m.n * c.videos, m.n * c.bytes
                  from (select key, videos, bytes from video_count where topic = 'READY'
                        union all
                        select key, videos, bytes from video_count_delta where topic = 'READY') c
                  join root_folder f on f.id::text = c.key and f.away_since is not null
                  cross join (values ('OFFLINE', 1), ('HAVE', -1)) m (state, n)
                  where 'STATUS' = any (?)) all_lines
            group by topic, key having sum(videos) > 0
            order by topic, sum(videos) desc, key\
            """;

    private static final Map<VideoFact, Topic> COUNTED =
            Map.of(
                    VideoFact.STATUS, Topic.STATUS,
                    VideoFact.KIND, Topic.KIND,
                    VideoFact.CODEC, Topic.CODEC,
                    VideoFact.SOURCE, Topic.SOURCE,
                    VideoFact.HAS_FILE, Topic.FILE,
                    VideoFact.HAS_SUBTITLE, Topic.SUBTITLE);

    @Inject EntityManager entityManager;

    /** The most frequent first. */
    Map<String, Tally> of(Topic topic) {
        return of(Set.of(topic)).getOrDefault(topic, Map.of());
    }

    /** All in one statement; a topic of which there is nothing is left out. */
    Map<Topic, Map<String, Tally>> of(Set<Topic> topics) {
        Map<Topic, Map<String, Tally>> counts = new LinkedHashMap<>();
        String[] names = topics.stream().map(Enum::name).toArray(String[]::new);
        new BoundSql(SUM, names, names, names)
                .list(
                        entityManager,
                        row ->
                                counts.computeIfAbsent(
                                                Topic.valueOf(row.getString(1)),
                                                topic -> new LinkedHashMap<>())
                                        .put(
                                                row.getString(2),
                                                new Tally(row.getLong(3), row.getLong(4))));
        return counts;
    }

    /** How many videos the rule leaves, if that is counted; null if it is not. */
    @Nullable Long known(@Nullable VideoRule rule) {
        if (rule == null) {
            return of(Topic.STATUS).values().stream().mapToLong(Tally::videos).sum();
        }
        if (rule instanceof VideoRule.All all && all.rules().size() == 1) {
            return known(all.rules().getFirst());
        }
        if (rule instanceof VideoRule.Test test && test.op() == Operator.IS) {
            Topic topic = COUNTED.get(test.field());
            if (topic != null) {
                return sum(topic, test.values());
            }
            if (test.values().size() == 1
                    && (test.field() == VideoFact.GENRE || test.field() == VideoFact.TAG)) {
                return ofWord(test.field(), Genre.keyOf(test.values().getFirst()));
            }
        }
        return null;
    }

    /** Adds up what has come together; cheap when there is nothing, or somebody is at it. */
    long fold() {
        return new BoundSql("select count_fold()").number(entityManager);
    }

    private long sum(Topic topic, List<String> keys) {
        if (topic == Topic.STATUS) {
            Map<String, Tally> all = of(topic);
            return keys.stream()
                    .distinct()
                    .mapToLong(key -> all.getOrDefault(key, Tally.NONE).videos())
                    .sum();
        }
        return new BoundSql("select sum(videos)::bigint from (")
                .append(one(topic, keys, "video_count"))
                .append(" union all ")
                .append(one(topic, keys, "video_count_delta"))
                .append(") both_tables")
                .number(entityManager);
    }

    private static BoundSql one(Topic topic, List<String> keys, String table) {
        return new BoundSql(
                "select videos from " + table + " where topic = ? and key = any (?)",
                topic.name(),
                keys.toArray(String[]::new));
    }

    private long ofWord(VideoFact fact, String key) {
        String named =
                " where topic = ? and key = (select w.id::text from "
                        + (fact == VideoFact.GENRE ? "genre" : "tag")
                        + " w where w.name_key = ?)";
        return new BoundSql("select sum(videos)::bigint from (select videos from video_count")
                .append(named, fact.name(), key)
                .append(" union all select videos from video_count_delta")
                .append(named, fact.name(), key)
                .append(") both_tables")
                .number(entityManager);
    }
}
