package org.mvidarr.download.ytdlp;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;

import org.jspecify.annotations.Nullable;
import org.mvidarr.download.SourceFacts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The description of a video that yt-dlp writes beside it. */
final class InfoJson {
    private static final System.Logger LOG = System.getLogger(InfoJson.class.getName());
    private static final long MAX_SIZE = 32L << 20;
    private static final int SHORT = 500;
    private static final int LONG = 20_000;
    private static final int MAX_ARTISTS = 20;
    private static final double MAX_SECONDS = 1e7;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\u200D]]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\p{Z}]+");
    private static final SourceFacts NOTHING =
            new SourceFacts(
                    null, List.of(), null, null, null, null, null, null, null, null, "generic",
                    null);

    private InfoJson() {}

    /**
     * What is known; nearly nothing if there is no such file, as a video without words is one
     * still.
     */
    static SourceFacts read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MAX_SIZE) {
                return NOTHING;
            }
            try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
                return facts(reader.readObject());
            }
        } catch (IOException | JsonException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "yt-dlp's description of a video cannot be read",
                    e);
            return NOTHING;
        }
    }

    private static SourceFacts facts(JsonObject video) {
        String extractor = text(video, "extractor", 100);
        return new SourceFacts(
                text(video, "title", SHORT),
                artists(video),
                text(video, "track", SHORT),
                text(video, "album", SHORT),
                firstOf(text(video, "channel", 300), text(video, "uploader", 300)),
                lines(video, "description"),
                date(video, "upload_date"),
                released(video),
                duration(video),
                address(video, "webpage_url"),
                extractor == null ? "generic" : extractor,
                text(video, "id", 200));
    }

    /** Newer versions have a list; older ones, and some sites, one text with commas. */
    private static List<String> artists(JsonObject video) {
        if (video.get("artists") instanceof JsonArray list && !list.isEmpty()) {
            return list.stream()
                    .filter(JsonString.class::isInstance)
                    .map(name -> clean(((JsonString) name).getString(), SHORT))
                    .filter(Objects::nonNull)
                    .limit(MAX_ARTISTS)
                    .toList();
        }
        return Stream.ofNullable(text(video, "artist", SHORT)).toList();
    }

    private static @Nullable LocalDate date(JsonObject video, String name) {
        String date = text(video, name, 8);
        try {
            return date == null ? null : LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day, or only the year: {@code 1997-12-01} or {@code 1997}. */
    private static @Nullable String released(JsonObject video) {
        LocalDate day = date(video, "release_date");
        if (day != null) {
            return day.toString();
        }
        return video.get("release_year") instanceof JsonNumber year
                ? Integer.toString(year.intValue())
                : null;
    }

    private static @Nullable Duration duration(JsonObject video) {
        if (video.get("duration") instanceof JsonNumber seconds
                && seconds.doubleValue() > 0
                && seconds.doubleValue() < MAX_SECONDS) {
            return Duration.ofMillis(Math.round(seconds.doubleValue() * 1_000));
        }
        return null;
    }

    private static @Nullable String address(JsonObject video, String name) {
        return video.get(name) instanceof JsonString value
                        && value.getString().length() <= 2_000
                        && value.getString().matches("(?i)https?://\\S+")
                ? value.getString()
                : null;
    }

    private static @Nullable String lines(JsonObject video, String name) {
        if (video.get(name) instanceof JsonString value) {
            String kept = value.getString().replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
            return kept.isEmpty() ? null : cut(kept, LONG);
        }
        return null;
    }

    private static @Nullable String text(JsonObject video, String name, int most) {
        return video.get(name) instanceof JsonString value ? clean(value.getString(), most) : null;
    }

    /** One line of visible characters, cut to a length; null when nothing is left. */
    static @Nullable String clean(String text, int most) {
        String kept = SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
        return kept.isEmpty() ? null : cut(kept, most);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).strip();
    }

    private static @Nullable String firstOf(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
