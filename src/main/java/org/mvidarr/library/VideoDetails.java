package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;

import org.mvidarr.platform.database.BoundSql;

import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Reads everything about one video in one statement, its lists gathered by the database. */
@ApplicationScoped
class VideoDetails {
    private static final String ROW =
            """
            select v.sort_title, v.album, v.label, v.description,
                   v.explicit, v.intent, v.song_id, v.locked_fields, v.updated_at,
                   (select cast(coalesce(json_agg(g.name order by g.name), '[]') as text)
                    from video_genre vg join genre g on g.id = vg.genre_id where vg.video_id = v.id) as genres,
                   (select cast(coalesce(json_agg(t.name order by t.name), '[]') as text)
                    from video_tag vt join tag t on t.id = vt.tag_id where vt.video_id = v.id) as tags,
                   (select cast(coalesce(json_agg(json_build_array(x.source, x.value) order by x.source, x.value), '[]') as text)
                    from video_external_id x where x.video_id = v.id) as ids,
                   (select cast(coalesce(json_agg(json_build_array(c.artist_id, a.name, c.credited_as, c.role)
                                                  order by c.position, c.id), '[]') as text)
                    from credit c join artist a on a.id = c.artist_id where c.video_id = v.id) as credits,
                   (select cast(coalesce(json_agg(json_build_array(s.id, s.url, s.source_key, s.channel, s.title,
                                                  s.state, s.reason_code,
                                                  extract(epoch from s.checked_at), extract(epoch from s.created_at))
                                                  order by s.id), '[]') as text)
                    from video_source s where s.video_id = v.id) as sources
            from video v
            where v.id = ?
            """;

    @Inject EntityManager entityManager;

    /**
     * @param found the video as lists show it; empty when there is none
     */
    Optional<VideoDetail> of(List<VideoView> found) {
        return found.stream().findFirst().flatMap(this::of);
    }

    private Optional<VideoDetail> of(VideoView view) {
        return new BoundSql(ROW, view.id())
                .list(entityManager, row -> detail(view, row)).stream().findFirst();
    }

    private static VideoDetail detail(VideoView view, ResultSet row) throws SQLException {
        boolean explicit = row.getBoolean("explicit");
        Boolean said = row.wasNull() ? null : Boolean.valueOf(explicit);
        long song = row.getLong("song_id");
        Long songId = row.wasNull() ? null : Long.valueOf(song);
        return new VideoDetail(
                view,
                row.getString("sort_title"),
                array(row, "credits").getValuesAs(JsonArray.class).stream()
                        .map(VideoDetails::credit)
                        .toList(),
                view.released(),
                row.getString("album"),
                row.getString("label"),
                row.getString("description"),
                said,
                words(row, "genres"),
                words(row, "tags"),
                array(row, "ids").getValuesAs(JsonArray.class).stream()
                        .map(id -> new ExternalId(id.getString(0), id.getString(1)))
                        .toList(),
                array(row, "sources").getValuesAs(JsonArray.class).stream()
                        .map(VideoDetails::source)
                        .toList(),
                VideoIntent.valueOf(row.getString("intent")),
                songId,
                List.copyOf(
                        new LockedFields()
                                .convertToEntityAttribute(row.getString("locked_fields"))),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return array(row, column).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static VideoCredit credit(JsonArray credit) {
        return new VideoCredit(
                credit.getJsonNumber(0).longValue(),
                credit.getString(1),
                credit.getString(2, null),
                CreditRole.valueOf(credit.getString(3)));
    }

    private static SourceView source(JsonArray source) {
        return new SourceView(
                source.getJsonNumber(0).longValue(),
                source.getString(1),
                source.getString(2),
                source.getString(3, null),
                source.getString(4, null),
                SourceState.valueOf(source.getString(5)),
                source.getString(6, null),
                source.isNull(7) ? null : moment(source, 7),
                moment(source, 8));
    }

    private static Instant moment(JsonArray array, int index) {
        long micros = array.getJsonNumber(index).bigDecimalValue().movePointRight(6).longValue();
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }

    private static JsonArray array(ResultSet row, String column) throws SQLException {
        try (JsonReader reader = Json.createReader(new StringReader(row.getString(column)))) {
            return reader.readArray();
        }
    }
}
