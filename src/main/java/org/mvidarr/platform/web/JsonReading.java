package org.mvidarr.platform.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;

import org.mvidarr.platform.Clipped;
import org.mvidarr.platform.Refusal;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Reads JSON from outside strictly: UTF-8, bounded in depth, number of values and digits, each
 * member once, every text storable. What parsers do with less (take the last of two members, say)
 * differs, and what differs can be made use of.
 */
final class JsonReading {
    static final int MAX_DEPTH = 32;

    /** More than any list of a request holds; bounds what a body can become in memory. */
    static final int MAX_VALUES = 100_000;

    static final int MAX_DIGITS = 40;
    private static final int MAX_EXPONENT = 400;
    private static final int SHOWN_NAME = 50;

    private final JsonParser parser;
    private int values;

    private JsonReading(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * @throws Refusal.Invalid when it is no JSON, or more than is taken
     */
    static JsonValue of(byte[] body) {
        try (JsonParser parser = Json.createParser(new StringReader(decoded(body)))) {
            JsonValue value = new JsonReading(parser).value(parser.next(), 1);
            if (parser.hasNext()) {
                throw broken();
            }
            return value;
        } catch (JsonException | NoSuchElementException | NumberFormatException e) {
            throw broken();
        }
    }

    private static String decoded(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw broken();
        }
    }

    private JsonValue value(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            throw new Refusal.Invalid(null, "json.depth", MAX_DEPTH);
        }
        if (++values > MAX_VALUES) {
            throw new Refusal.Invalid(null, "json.many", MAX_VALUES);
        }
        return switch (event) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> Json.createValue(storable(parser.getString()));
            case VALUE_NUMBER -> Json.createValue(number(parser.getString()));
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            case VALUE_NULL -> JsonValue.NULL;
            default -> throw broken();
        };
    }

    private JsonValue object(int depth) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        Set<String> names = new HashSet<>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String name = storable(parser.getString());
            if (!names.add(name)) {
                throw new Refusal.Invalid(null, "json.twice", Clipped.to(SHOWN_NAME, name));
            }
            object.add(name, value(parser.next(), depth + 1));
        }
        return object.build();
    }

    private JsonValue array(int depth) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            array.add(value(event, depth + 1));
        }
        return array.build();
    }

    private static BigDecimal number(String literal) {
        if (literal.length() <= MAX_DIGITS) {
            BigDecimal number = new BigDecimal(literal);
            if (Math.abs((long) number.scale()) <= MAX_EXPONENT) {
                return number;
            }
        }
        throw new Refusal.Invalid(null, "json.number", MAX_DIGITS);
    }

    /** Neither the zero byte, which PostgreSQL cannot hold, nor half of a surrogate pair. */
    private static String storable(String text) {
        if (!isStorable(text)) {
            throw new Refusal.Invalid(null, "json.zero");
        }
        return text;
    }

    static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static Refusal.Invalid broken() {
        return new Refusal.Invalid(null, "json.broken");
    }
}
