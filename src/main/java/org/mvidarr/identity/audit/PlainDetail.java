package org.mvidarr.identity.audit;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Clipped;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes of whatever came along something that a line of the log holds: texts are cut and hold no
 * characters that break a line, hide or turn text round; nothing is deeper or longer than people
 * read.
 */
final class PlainDetail {
    static final int LONGEST_TEXT = 300;
    private static final int LONGEST = 6_000;
    private static final int DEEPEST = 4;
    private static final int MOST = 50;

    /** Control characters, line separators, halves of characters, marks of writing direction. */
    private static final Pattern UNFIT =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private PlainDetail() {}

    static @Nullable String text(@Nullable String given, int most) {
        return given == null
                ? null
                : UNFIT.matcher(Clipped.to(most, given)).replaceAll(" ").strip();
    }

    /** A JSON object of at most {@value #LONGEST} characters. */
    static String json(Map<String, Object> detail) {
        String whole = object(detail, 1).toString();
        return whole.length() <= LONGEST
                ? whole
                : Json.createObjectBuilder()
                        .add("cut", Clipped.to(LONGEST_TEXT, whole))
                        .build()
                        .toString();
    }

    private static JsonObject object(Map<?, ?> map, int depth) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        map.entrySet().stream()
                .limit(MOST)
                .forEach(
                        entry ->
                                object.add(
                                        string(String.valueOf(entry.getKey())),
                                        value(entry.getValue(), depth)));
        return object.build();
    }

    private static JsonValue value(@Nullable Object value, int depth) {
        return switch (value) {
            case null -> JsonValue.NULL;
            case Boolean truth -> truth ? JsonValue.TRUE : JsonValue.FALSE;
            case Integer number -> Json.createValue(number);
            case Long number -> Json.createValue(number);
            case BigDecimal number -> Json.createValue(number);
            case Map<?, ?> map when depth < DEEPEST -> object(map, depth + 1);
            case Iterable<?> list when depth < DEEPEST -> array(list, depth + 1);
            default -> Json.createValue(string(value.toString()));
        };
    }

    private static JsonValue array(Iterable<?> list, int depth) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        int count = 0;
        for (Object each : list) {
            if (count++ == MOST) {
                break;
            }
            array.add(value(each, depth));
        }
        return array.build();
    }

    private static String string(String given) {
        return UNFIT.matcher(Clipped.to(LONGEST_TEXT, given)).replaceAll(" ");
    }
}
