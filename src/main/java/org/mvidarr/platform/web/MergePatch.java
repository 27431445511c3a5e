package org.mvidarr.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.mvidarr.platform.Refusal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Changes single members of a record: JSON merge patch (RFC 7396), as PATCH takes it under {@value
 * #MEDIA_TYPE}. A member that is null in the patch is cleared; a list is replaced as a whole.
 */
@ApplicationScoped
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    @Inject Validator validator;

    /**
     * What PUT would have to send for the same result. The version is no matter of this class: the
     * resource asks {@link IfMatch#expected(JsonObject, int)}.
     *
     * @param current the thing as PUT takes it
     * @throws Refusal.Invalid when the patch has an unknown member or one of a wrong type
     * @throws ConstraintViolationException when the result breaks the record's constraints
     */
    public <T extends Record> T apply(T current, JsonObject patch, Class<T> type) {
        JsonValue before = JsonReading.of(JsonText.of(current));
        T after = type.cast(JsonText.bind(merged(before, patch), type));
        Set<ConstraintViolation<T>> violations = validator.validate(after);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return after;
    }

    /** The function MergePatch of RFC 7396, section 2. */
    static JsonObject merged(JsonValue target, JsonObject patch) {
        JsonObject present =
                target instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        Map<String, JsonValue> result = new LinkedHashMap<>(present);
        patch.forEach(
                (name, value) -> {
                    if (value == JsonValue.NULL) {
                        result.remove(name);
                    } else if (value instanceof JsonObject inner) {
                        result.put(name, merged(present.getOrDefault(name, JsonValue.NULL), inner));
                    } else {
                        result.put(name, value);
                    }
                });
        JsonObjectBuilder built = Json.createObjectBuilder();
        result.forEach(built::add);
        return built.build();
    }
}
