package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.mvidarr.platform.database.BoundSql;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what a list could be narrowed to. Of everything, it is looked up in the counters; of a
 * filtered list, it is counted over so many videos and no more, which bounds its cost.
 */
@ApplicationScoped
class FacetRows {
    static final int MOST = 5_000;
    static final int MOST_VALUES = 50;

    private static final Map<Counters.Topic, String> NAMES =
            new EnumMap<>(
                    Map.of(
                            Counters.Topic.STATUS, "state",
                            Counters.Topic.KIND, "kind",
                            Counters.Topic.YEAR, "year",
                            Counters.Topic.HEIGHT, "height",
                            Counters.Topic.CODEC, "codec",
                            Counters.Topic.SOURCE, "source",
                            Counters.Topic.FILE, "hasFile",
                            Counters.Topic.SUBTITLE, "hasSubtitle",
                            Counters.Topic.GENRE, "genre",
                            Counters.Topic.TAG, "tag"));

    private static final String COUNT =
            """
             limit ?), counted as (
              select t.topic, t.key, count(*) as videos
              from found r
              cross join lateral (values ('STATUS', r.state), ('KIND', r.kind), ('YEAR', year_text(r.release_date)),
                ('HEIGHT', height_class(r.height)), ('CODEC', r.video_codec), ('SOURCE', r.source), ('FILE', r.has_file::text),
                ('SUBTITLE', r.has_subtitle::text), ('', '')) t (topic, key)
              where t.key is not null
              group by t.topic, t.key
              union all
              select 'GENRE', w.name, count(*) from found r join video_genre l on l.video_id = r.video_id join genre w on w.id = l.genre_id
              group by w.name
              union all
              select 'TAG', w.name, count(*) from found r join video_tag l on l.video_id = r.video_id join tag w on w.id = l.tag_id
              group by w.name
            )
            select topic, key, videos from counted order by topic, videos desc, key\
            """;

    @Inject EntityManager entityManager;
    @Inject Counters counters;
    @Inject Clock clock;

    Facets of(Selection selection) {
        return selection.rule() == null ? ofAll() : ofFound(selection);
    }

    private Facets ofAll() {
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        counters.of(NAMES.keySet())
                .forEach((topic, tallies) -> facets.put(name(topic), frequent(topic, tallies)));
        return new Facets(true, facets);
    }

    private List<FacetCount> frequent(Counters.Topic topic, Map<String, Tally> tallies) {
        List<FacetCount> counts =
                tallies.entrySet().stream()
                        .limit(MOST_VALUES)
                        .map(each -> new FacetCount(each.getKey(), each.getValue().videos()))
                        .toList();
        boolean words = topic == Counters.Topic.GENRE || topic == Counters.Topic.TAG;
        return words ? named(topic, counts) : counts;
    }

    /** Counters know genres and tags by their ids. */
    private List<FacetCount> named(Counters.Topic topic, List<FacetCount> counts) {
        Long[] ids = counts.stream().map(count -> Long.valueOf(count.value())).toArray(Long[]::new);
        Map<String, String> names = new LinkedHashMap<>();
        new BoundSql(
                        "select id, name from "
                                + (topic == Counters.Topic.GENRE ? "genre" : "tag")
                                + " where id = any (?)",
                        (Object) ids)
                .list(entityManager, row -> names.put(row.getString(1), row.getString(2)));
        return counts.stream()
                .filter(count -> names.containsKey(count.value()))
                .map(count -> new FacetCount(names.getOrDefault(count.value(), ""), count.videos()))
                .toList();
    }

    private Facets ofFound(Selection selection) {
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        BoundSql sql =
                new BoundSql(
                                "with found as materialized (select r.video_id, "
                                        + VideoRow.STATE
                                        + " as state, r.kind, r.release_date, r.height,"
                                        + " r.video_codec, r.source, r.has_file, r.has_subtitle"
                                        + " from video_row r where ")
                        .append(VideoRuleSql.condition(selection, clock.instant(), false))
                        .append(COUNT, MOST + 1);
        long[] total = {0};
        sql.list(
                entityManager,
                row -> {
                    String topic = row.getString(1);
                    if (topic.isEmpty()) {
                        total[0] = row.getLong(3);
                        return topic;
                    }
                    List<FacetCount> values =
                            facets.computeIfAbsent(
                                    name(Counters.Topic.valueOf(topic)), n -> new ArrayList<>());
                    if (values.size() < MOST_VALUES) {
                        values.add(new FacetCount(row.getString(2), row.getLong(3)));
                    }
                    return topic;
                });
        return new Facets(total[0] <= MOST, facets);
    }

    private static String name(Counters.Topic topic) {
        return NAMES.getOrDefault(topic, topic.name());
    }
}
