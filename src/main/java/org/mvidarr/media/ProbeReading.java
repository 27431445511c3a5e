package org.mvidarr.media;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads ffprobe's JSON. Nothing in it is trusted: neither presence, nor type, nor length. */
final class ProbeReading {
    private static final int MOST_STREAMS = 100;
    private static final int MOST_TAGS = 64;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_TAG = 2_000;
    private static final long LONGEST_MILLIS = 1_000L * 60 * 60 * 24 * 365;
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,12})/(\\d{1,12})");
    private static final Pattern DEPTH =
            Pattern.compile("p0?(9|10|12|14|16)(le|be)?$|^gray(9|10|12|14|16)");

    private final JsonObject root;

    ProbeReading(JsonObject root) {
        this.root = root;
    }

    Probe read() {
        JsonObject format = object(root, "format");
        List<JsonObject> raw = objects(root, "streams").limit(MOST_STREAMS).toList();
        long millis =
                millis(format)
                        .orElseGet(
                                () ->
                                        raw.stream()
                                                .map(ProbeReading::millis)
                                                .flatMapToLong(OptionalLong::stream)
                                                .max()
                                                .orElse(0));
        return new Probe(
                text(format, "format_name", 60) instanceof String name ? name : "unknown",
                millis,
                whole(format, "bit_rate"),
                raw.stream().map(ProbeReading::stream).toList(),
                tags(format),
                (int) objects(root, "chapters").count());
    }

    private static ProbedStream stream(JsonObject from) {
        JsonObject tags = object(from, "tags");
        JsonObject disposition = object(from, "disposition");
        return new ProbedStream(
                small(from, "index") instanceof Integer index ? index : 0,
                kind(text(from, "codec_type", 20)),
                text(from, "codec_name", 40),
                text(from, "profile", 60),
                small(from, "level"),
                text(from, "pix_fmt", 40),
                bitDepth(from),
                hdr(from),
                small(from, "width"),
                small(from, "height"),
                text(from, "sample_aspect_ratio", 20),
                text(from, "display_aspect_ratio", 20),
                frameRate(from),
                rotation(from, tags),
                small(from, "channels"),
                small(from, "sample_rate"),
                whole(from, "bit_rate"),
                text(tags, "language", 35),
                text(tags, "title", 300),
                flag(disposition, "default"),
                flag(disposition, "forced"),
                flag(disposition, "attached_pic"));
    }

    private static StreamKind kind(@Nullable String type) {
        return switch (type) {
            case "video" -> StreamKind.VIDEO;
            case "audio" -> StreamKind.AUDIO;
            case "subtitle" -> StreamKind.SUBTITLE;
            case "attachment" -> StreamKind.ATTACHMENT;
            case null, default -> StreamKind.DATA;
        };
    }

    private static @Nullable Integer bitDepth(JsonObject from) {
        Integer said = small(from, "bits_per_raw_sample");
        if (said != null && said > 0) {
            return said;
        }
        String format = text(from, "pix_fmt", 40);
        if (format == null) {
            return null;
        }
        Matcher matcher = DEPTH.matcher(format);
        return matcher.find()
                ? Integer.valueOf(matcher.group(1) == null ? matcher.group(3) : matcher.group(1))
                : Integer.valueOf(8);
    }

    private static @Nullable Hdr hdr(JsonObject from) {
        if (sideData(from)
                .anyMatch(
                        data ->
                                String.valueOf(text(data, "side_data_type", 60))
                                        .startsWith("DOVI"))) {
            return Hdr.DOLBY_VISION;
        }
        return switch (text(from, "color_transfer", 40)) {
            case "smpte2084" -> Hdr.HDR10;
            case "arib-std-b67" -> Hdr.HLG;
            case null, default -> null;
        };
    }

    /** The average; what ffprobe calls the real one is a guess of the time base. */
    private static @Nullable Double frameRate(JsonObject from) {
        for (String name : List.of("avg_frame_rate", "r_frame_rate")) {
            String said = text(from, name, 30);
            Matcher matcher = FRACTION.matcher(said == null ? "" : said);
            if (matcher.matches() && Long.parseLong(matcher.group(2)) > 0) {
                double rate =
                        (double) Long.parseLong(matcher.group(1))
                                / Long.parseLong(matcher.group(2));
                if (rate > 0 && rate <= 1_000) {
                    return Math.round(rate * 1_000) / 1_000d;
                }
            }
        }
        return null;
    }

    /** The display matrix counts against the clock. */
    private static int rotation(JsonObject from, JsonObject tags) {
        OptionalDouble matrix =
                sideData(from)
                        .map(data -> number(data, "rotation"))
                        .flatMapToDouble(OptionalDouble::stream)
                        .findFirst();
        double clockwise =
                matrix.isPresent() ? -matrix.getAsDouble() : number(tags, "rotate").orElse(0);
        return Math.floorMod(Math.round(clockwise / 90), 4) * 90;
    }

    private static OptionalLong millis(JsonObject from) {
        OptionalDouble seconds = number(from, "duration");
        return seconds.isPresent() && seconds.getAsDouble() > 0
                ? OptionalLong.of(
                        Math.min(LONGEST_MILLIS, Math.round(seconds.getAsDouble() * 1_000)))
                : OptionalLong.empty();
    }

    private static Map<String, String> tags(JsonObject format) {
        Map<String, String> tags = new HashMap<>();
        JsonObject from = object(format, "tags");
        for (String name : from.keySet()) {
            String value = text(from, name, LONGEST_TAG);
            if (tags.size() < MOST_TAGS && name.length() <= LONGEST_NAME && value != null) {
                tags.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
            }
        }
        return tags;
    }

    private static Stream<JsonObject> sideData(JsonObject from) {
        return objects(from, "side_data_list");
    }

    private static JsonObject object(JsonObject from, String name) {
        return from.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static Stream<JsonObject> objects(JsonObject from, String name) {
        return from.get(name) instanceof JsonArray array
                ? array.stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject)
                : Stream.empty();
    }

    /** Without control characters and without blanks around; null when nothing is left. */
    private static @Nullable String text(JsonObject from, String name, int longest) {
        if (!(from.get(name) instanceof JsonString string)) {
            return null;
        }
        String clean = string.getString().replaceAll("\\p{Cntrl}+", " ").strip();
        if (clean.length() > longest) {
            int end = Character.isHighSurrogate(clean.charAt(longest - 1)) ? longest - 1 : longest;
            clean = clean.substring(0, end);
        }
        return clean.isEmpty() ? null : clean;
    }

    /** ffprobe writes some numbers as strings. */
    private static OptionalDouble number(JsonObject from, String name) {
        try {
            double value =
                    switch (from.get(name)) {
                        case JsonNumber number -> number.doubleValue();
                        case JsonString string -> Double.parseDouble(string.getString());
                        case null, default -> Double.NaN;
                    };
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static @Nullable Integer small(JsonObject from, String name) {
        OptionalDouble value = number(from, name);
        return value.isPresent()
                        && value.getAsDouble() >= 0
                        && value.getAsDouble() <= Integer.MAX_VALUE
                ? (int) value.getAsDouble()
                : null;
    }

    private static @Nullable Long whole(JsonObject from, String name) {
        OptionalDouble value = number(from, name);
        return value.isPresent() && value.getAsDouble() >= 0 && value.getAsDouble() < 1e15
                ? (long) value.getAsDouble()
                : null;
    }

    private static boolean flag(JsonObject from, String name) {
        return number(from, name).orElse(0) != 0;
    }
}
