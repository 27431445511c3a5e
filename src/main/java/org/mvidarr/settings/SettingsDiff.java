package org.mvidarr.settings;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a change of a group of settings changed, fit to be shown: components whose name speaks of a
 * secret show only whether there is one, and so does everything within them.
 */
record SettingsDiff(Map<String, String> before, Map<String, String> after) {
    private static final String MASK = "***";
    private static final Pattern SECRET =
            Pattern.compile(
                    "password|passphrase|secret|token|credential|api-?key",
                    Pattern.CASE_INSENSITIVE);

    /** A sealed text of the vault: no secret by itself, and of no use to a reader. */
    private static final Pattern SEALED = Pattern.compile("v1\\.[0-9a-f]{8}\\..+");

    /**
     * Empty when nothing has changed.
     *
     * @param before a JSON object
     * @param after a JSON object
     */
    static Optional<SettingsDiff> of(String before, String after) {
        JsonObject old = object(before);
        JsonObject fresh = object(after);
        Map<String, String> shownBefore = new TreeMap<>();
        Map<String, String> shownAfter = new TreeMap<>();
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(fresh.keySet());
        for (String name : names) {
            JsonValue was = old.getOrDefault(name, JsonValue.NULL);
            JsonValue is = fresh.getOrDefault(name, JsonValue.NULL);
            if (!was.equals(is)) {
                shownBefore.put(name, shown(name, was));
                shownAfter.put(name, shown(name, is));
            }
        }
        return shownBefore.isEmpty()
                ? Optional.empty()
                : Optional.of(new SettingsDiff(shownBefore, shownAfter));
    }

    private static String shown(String name, JsonValue value) {
        JsonValue masked = masked(name, value);
        return switch (masked) {
            case JsonString text -> text.getString();
            default -> masked == JsonValue.NULL ? "" : masked.toString();
        };
    }

    private static JsonValue masked(String name, JsonValue value) {
        return switch (value) {
            case JsonValue any when any == JsonValue.NULL -> any;
            case JsonString text when text.getString().isEmpty() -> text;
            case JsonValue any when SECRET.matcher(name).find() -> Json.createValue(MASK);
            case JsonString text when SEALED.matcher(text.getString()).matches() ->
                    Json.createValue(MASK);
            case JsonObject object -> {
                var inner = Json.createObjectBuilder();
                object.forEach((key, each) -> inner.add(key, masked(key, each)));
                yield inner.build();
            }
            case jakarta.json.JsonArray array -> {
                var inner = Json.createArrayBuilder();
                array.forEach(each -> inner.add(masked(name, each)));
                yield inner.build();
            }
            default -> value;
        };
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
