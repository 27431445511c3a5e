package org.mvidarr.library;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Clipped;

import java.io.StringReader;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The details of an event on their way into the database and out of it: texts, numbers, truth
 * values and lists of these. What is longer than people read is cut.
 */
final class EventDetail {
    private static final int LONGEST_TEXT = 500;
    private static final int MOST = 30;

    /** Control characters, line separators, halves of characters, marks of writing direction. */
    private static final Pattern UNFIT =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private EventDetail() {}

    static String write(Map<String, ?> details) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        details.entrySet().stream()
                .limit(MOST)
                .forEach(entry -> object.add(entry.getKey(), value(entry.getValue())));
        return object.build().toString();
    }

    static Map<String, Object> read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return map(reader.readObject());
        }
    }

    private static JsonValue value(@Nullable Object value) {
        return switch (value) {
            case null -> JsonValue.NULL;
            case Boolean truth -> truth ? JsonValue.TRUE : JsonValue.FALSE;
            case Integer number -> Json.createValue(number);
            case Long number -> Json.createValue(number);
            case Collection<?> list -> array(list);
            default -> Json.createValue(text(value.toString()));
        };
    }

    private static JsonArray array(Collection<?> list) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        list.stream()
                .limit(MOST)
                .forEach(
                        each ->
                                array.add(
                                        each instanceof Collection<?>
                                                ? Json.createValue(text(each.toString()))
                                                : value(each)));
        return array.build();
    }

    private static String text(String given) {
        return UNFIT.matcher(Clipped.to(LONGEST_TEXT, given)).replaceAll(" ");
    }

    private static Map<String, Object> map(JsonObject object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.forEach(
                (name, value) -> {
                    Object plain = plain(value);
                    if (plain != null) {
                        map.put(name, plain);
                    }
                });
        return Collections.unmodifiableMap(map);
    }

    private static @Nullable Object plain(JsonValue value) {
        return switch (value) {
            case JsonObject object -> map(object);
            case JsonArray array ->
                    array.stream().map(EventDetail::plain).filter(each -> each != null).toList();
            case JsonString text -> text.getString();
            case JsonNumber number ->
                    number.isIntegral() ? (Object) number.longValue() : number.bigDecimalValue();
            default ->
                    switch (value.getValueType()) {
                        case TRUE -> true;
                        case FALSE -> false;
                        default -> null;
                    };
        };
    }
}
