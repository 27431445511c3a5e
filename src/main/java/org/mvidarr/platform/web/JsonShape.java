package org.mvidarr.platform.web;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;

import org.mvidarr.platform.Clipped;
import org.mvidarr.platform.Refusal;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/**
 * What a JSON value must look like to become a Java value of some type. Asked before binding, which
 * would pass over unknown members in silence and name no place when a type is wrong.
 */
sealed interface JsonShape {
    /** Longer names of members are cut when they are quoted. */
    int LONGEST_NAME = 50;

    /**
     * @param place JSON pointer without its first slash
     * @throws Refusal.Invalid naming the first place that does not fit
     */
    void check(JsonValue value, String place);

    /** The shape of a type; known ones are records, lists, maps, enums and what is one value. */
    static JsonShape of(Type type) {
        return JsonShapes.of(type);
    }

    /** Members by name; others are refused. */
    record Members(Map<String, Type> types) implements JsonShape {
        @Override
        public void check(JsonValue value, String place) {
            if (!(value instanceof JsonObject object)) {
                throw no(place, "json.object");
            }
            object.forEach(
                    (name, member) -> {
                        Type type = types.get(name);
                        String at = below(place, name);
                        if (type == null) {
                            throw no(
                                    at,
                                    "json.unknown",
                                    Clipped.to(LONGEST_NAME, name),
                                    String.join(", ", types.keySet()));
                        }
                        if (member != JsonValue.NULL) {
                            of(type).check(member, at);
                        } else if (type instanceof Class<?> plain && plain.isPrimitive()) {
                            throw no(at, "json.null");
                        }
                    });
        }
    }

    /** Names that the caller chooses, values of one type. */
    record Named(Type type) implements JsonShape {
        @Override
        public void check(JsonValue value, String place) {
            if (!(value instanceof JsonObject object)) {
                throw no(place, "json.object");
            }
            object.forEach((name, member) -> element(type, member, below(place, name)));
        }
    }

    /** A list of one type. */
    record Elements(Type type) implements JsonShape {
        @Override
        public void check(JsonValue value, String place) {
            if (value.getValueType() != ValueType.ARRAY) {
                throw no(place, "json.list");
            }
            int index = 0;
            for (JsonValue member : value.asJsonArray()) {
                element(type, member, below(place, Integer.toString(index++)));
            }
        }
    }

    /** A whole number between two bounds. */
    record Whole(long least, long most) implements JsonShape {
        @Override
        public void check(JsonValue value, String place) {
            if (value instanceof JsonNumber number) {
                BigDecimal exact = number.bigDecimalValue();
                if (exact.stripTrailingZeros().scale() <= 0
                        && exact.compareTo(BigDecimal.valueOf(least)) >= 0
                        && exact.compareTo(BigDecimal.valueOf(most)) <= 0) {
                    return;
                }
            }
            throw no(place, "json.whole", Long.toString(least), Long.toString(most));
        }
    }

    /** Any number that a double holds. */
    record Decimal() implements JsonShape {
        @Override
        public void check(JsonValue value, String place) {
            if (!(value instanceof JsonNumber number) || !Double.isFinite(number.doubleValue())) {
                throw no(place, "json.number", JsonReading.MAX_DIGITS);
            }
        }
    }

    /** True or false. */
    record Truth() implements JsonShape {
        @Override
        public void check(JsonValue value, String place) {
            if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
                throw no(place, "json.truth");
            }
        }
    }

    /** A text; one that means something is tried out. */
    record Text(String example, Function<String, ?> meaning) implements JsonShape {
        @Override
        public void check(JsonValue value, String place) {
            if (!(value instanceof JsonString text)) {
                throw no(place, "json.text");
            }
            try {
                var _ = meaning.apply(text.getString());
            } catch (DateTimeException e) {
                throw no(place, "json.time", example);
            }
        }
    }

    /** One of a few names. */
    record Choice(Collection<String> names) implements JsonShape {
        @Override
        public void check(JsonValue value, String place) {
            if (!(value instanceof JsonString text) || !names.contains(text.getString())) {
                throw no(place, "json.choice", String.join(", ", names));
            }
        }
    }

    /** What only its own deserializer knows. */
    record Whatever() implements JsonShape {
        @Override
        public void check(JsonValue value, String place) {}
    }

    private static void element(Type type, JsonValue member, String place) {
        if (member == JsonValue.NULL) {
            throw no(place, "json.null");
        }
        of(type).check(member, place);
    }

    private static String below(String place, String name) {
        String escaped = Clipped.to(LONGEST_NAME, name).replace("~", "~0").replace("/", "~1");
        return place.isEmpty() ? escaped : place + "/" + escaped;
    }

    private static Refusal.Invalid no(String place, String code, Object... arguments) {
        return new Refusal.Invalid(place.isEmpty() ? null : place, code, arguments);
    }
}
