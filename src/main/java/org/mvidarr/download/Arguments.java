package org.mvidarr.download;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;

import java.io.StringReader;
import java.util.List;

/** The arguments of a reason's text as they are stored: a JSON array of strings. */
final class Arguments {
    private static final int MAX_LENGTH = 300;

    private Arguments() {}

    static String write(List<String> arguments) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (String argument : arguments) {
            array.add(
                    argument.length() > MAX_LENGTH ? argument.substring(0, MAX_LENGTH) : argument);
        }
        return array.build().toString();
    }

    static List<String> read(String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            return reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
    }
}
