package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads a row of the table {@code video_row}, by place: names would be looked up for every row. */
final class VideoRow {
    /** Whether the file of {@code video_row r} lies in a folder that is away. */
    static final String AWAY =
            "coalesce(r.root_folder_id in (select f.id from root_folder f where f.away_since is not"
                    + " null), false)";

    /** The state as it is shown; the row itself knows nothing of folders that come and go. */
    static final String STATE =
            "case when r.state = 'HAVE' and " + AWAY + " then 'OFFLINE' else r.state end";

    /** In the order in which they are read. */
    static final String COLUMNS =
            "r.video_id, r.title, r.artist_line, r.credits, r.release_date, r.release_precision,"
                    + " r.kind, r.version_name, "
                    + STATE
                    + ", r.media_file_id, r.duration_millis, r.height, r.bytes, r.video_codec,"
                    + " r.has_subtitle, r.source, r.content_hash, r.colour, r.added_at, r.version";

    /** Place of the first column behind them. */
    static final int BEHIND = 21;

    private VideoRow() {}

    static VideoView read(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        LocalDate day = row.getObject(5, LocalDate.class);
        return new VideoView(
                id,
                row.getString(2),
                row.getString(3),
                credits(id, (String[]) row.getArray(4).getArray()),
                day == null ? null : day.getYear(),
                released(day, row.getString(6)),
                VideoKind.valueOf(row.getString(7)),
                row.getString(8),
                VideoState.valueOf(row.getString(9)),
                known(row, row.getLong(10)),
                positive(row.getLong(11)),
                (int) row.getLong(12) == 0 ? null : Integer.valueOf(row.getInt(12)),
                row.getLong(13),
                row.getString(14),
                row.getBoolean(15),
                row.getString(16),
                row.getString(17),
                row.getString(18),
                moment(row),
                row.getInt(20));
    }

    private static List<CreditView> credits(long video, String[] texts) {
        List<CreditView> credits = new ArrayList<>(texts.length / 3);
        for (int i = 0; i + 2 < texts.length; i += 3) {
            credits.add(
                    new CreditView(
                            video,
                            Long.parseLong(texts[i]),
                            texts[i + 2],
                            CreditRole.valueOf(texts[i + 1])));
        }
        return List.copyOf(credits);
    }

    private static @Nullable String released(@Nullable LocalDate day, @Nullable String precision) {
        return day == null || precision == null
                ? null
                : new ReleaseDate(day, DatePrecision.valueOf(precision)).toString();
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject(19, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Long known(ResultSet row, long number) throws SQLException {
        return row.wasNull() ? null : Long.valueOf(number);
    }

    private static @Nullable Long positive(long number) {
        return number == 0 ? null : Long.valueOf(number);
    }
}
