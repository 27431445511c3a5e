package org.mvidarr.operations;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Makes wrong input of right input. The same seed makes the same. */
final class Mutations {
    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "0",
                    "-1",
                    "1",
                    "2147483648",
                    "9223372036854775808",
                    "99999999999999999999999",
                    "1.5",
                    "1e999",
                    "NaN",
                    "null",
                    "true",
                    "%",
                    "_",
                    "*",
                    "\\",
                    "'",
                    "\"",
                    "' or '1'='1",
                    "'; drop table video; --",
                    "1) union select password_hash from app_user --",
                    "select v from Video v",
                    "title desc, (select 1)",
                    ":name",
                    "?1",
                    "${jndi:ldap://127.0.0.1/x}",
                    "#{1+1}",
                    "{0}",
                    "<script>alert(1)</script>",
                    "../../../etc/passwd",
                    "file:///etc/passwd",
                    "http://127.0.0.1:1/x",
                    "-vf scale=1",
                    "a\u0000b",
                    "\ud83c",
                    "\ud83c\udfac",
                    "\u202e\u200b",
                    "\r\nX-Injected: 1",
                    "2026-13-45",
                    "0000-00-00",
                    "+999999999-12-31T23:59:59Z",
                    "PT9999999999999H",
                    "x".repeat(300),
                    "x".repeat(5_000));

    private static final List<JsonValue> VALUES =
            List.of(
                    JsonValue.NULL,
                    JsonValue.TRUE,
                    JsonValue.EMPTY_JSON_ARRAY,
                    JsonValue.EMPTY_JSON_OBJECT,
                    Json.createValue(0),
                    Json.createValue(-1),
                    Json.createValue(1.5),
                    Json.createValue(Integer.MAX_VALUE),
                    Json.createValue(Long.MAX_VALUE),
                    Json.createValue(Long.MIN_VALUE),
                    Json.createValue(new BigDecimal("1e300")),
                    Json.createArrayBuilder().add(JsonValue.NULL).build(),
                    Json.createObjectBuilder().add("id", 1).build());

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    String text() {
        return one(TEXTS);
    }

    /** Some of a list: a text as often as another value. */
    JsonValue value() {
        return random.nextBoolean() ? Json.createValue(text()) : one(VALUES);
    }

    /** The value with one place of it changed. */
    JsonValue changed(JsonValue value) {
        if (value instanceof JsonObject object && !object.isEmpty() && !once(6)) {
            return changedObject(object);
        }
        if (value instanceof JsonArray array && !array.isEmpty() && !once(4)) {
            return changedArray(array);
        }
        if (value instanceof JsonNumber number && once(2)) {
            return Json.createValue(
                    number.bigDecimalValue().add(BigDecimal.valueOf(random.nextInt(5) - 2L)));
        }
        if (value instanceof JsonString string && once(3)) {
            return Json.createValue(string.getString() + text());
        }
        return value();
    }

    private JsonValue changedObject(JsonObject object) {
        String victim = one(List.copyOf(object.keySet()));
        JsonObjectBuilder result = Json.createObjectBuilder(object);
        switch (random.nextInt(6)) {
            case 0 -> result.remove(victim);
            case 1 -> result.add(text().isEmpty() ? "x" : text(), value());
            default -> result.add(victim, changed(object.get(victim)));
        }
        return result.build();
    }

    private JsonValue changedArray(JsonArray array) {
        JsonArrayBuilder result = Json.createArrayBuilder(array);
        if (once(4)) {
            array.forEach(result::add);
        } else {
            int victim = random.nextInt(array.size());
            result.set(victim, changed(array.get(victim)));
        }
        return result.build();
    }

    /** A text that is hardly JSON. */
    String spoilt(String json) {
        return switch (random.nextInt(7)) {
            case 0 -> json.substring(0, json.length() / 2);
            case 1 -> json + json;
            case 2 -> "[".repeat(2_000);
            case 3 -> json.replaceFirst("\\{", "{\"name\":1,\"name\":2,");
            case 4 -> text();
            case 5 -> "";
            default -> json.replace(':', '=');
        };
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }
}
