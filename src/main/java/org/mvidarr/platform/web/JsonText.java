package org.mvidarr.platform.web;

import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;

import org.mvidarr.platform.Refusal;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** JSON as the API gives it and binds it to records. Thread-safe. */
final class JsonText {
    private static final Jsonb JSON = JsonbBuilder.create();

    private JsonText() {}

    /** The text of a record, in UTF-8. */
    static byte[] of(Object value) {
        return JSON.toJson(value).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Binds what {@link JsonReading} has read.
     *
     * @throws Refusal.Invalid naming the member that does not fit
     */
    static Object bind(JsonValue value, Type type) {
        JsonShape.of(type).check(value, "");
        try {
            return JSON.fromJson(value.toString(), type);
        } catch (JsonbException e) {
            // A record may refuse in its constructor.
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    throw refusal;
                }
            }
            throw new Refusal.Invalid(null, "body");
        }
    }
}
