package org.mvidarr.operations;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

import org.jspecify.annotations.Nullable;
import org.mvidarr.settings.ConfigView;
import org.mvidarr.settings.Part;
import org.mvidarr.settings.TopicShape;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The form of a group of settings, made from its record.
 *
 * @param version what it was read at
 * @param error what is wrong with it as a whole; empty when nothing is
 */
public record ConfigForm(
        String topic,
        String title,
        String text,
        int version,
        List<ConfigField> fields,
        String error) {

    static ConfigForm of(ConfigView view, JsonObject defaults, Locale locale) {
        TopicShape shape = view.shape();
        return new ConfigForm(
                shape.name(),
                shape.title(locale),
                shape.text(locale),
                view.version(),
                shape.leaves().stream()
                        .map(part -> ConfigField.of(shape, part, view.values(), defaults, locale))
                        .toList(),
                "");
    }

    /**
     * The same with what was sent in its fields, and what is wrong with it.
     *
     * @param basis the version that saving it once more shall be based on
     * @param wrong texts by path of the component; by {@code ""} what concerns the whole
     */
    ConfigForm refused(int basis, Map<String, String[]> sent, Map<String, String> wrong) {
        return new ConfigForm(
                topic,
                title,
                text,
                basis,
                fields.stream()
                        .map(
                                field ->
                                        field.with(
                                                typed(field.part(), sent),
                                                wrong.getOrDefault(field.name(), "")))
                        .toList(),
                wrong.getOrDefault("", ""));
    }

    /** What a browser has sent, as the API would be sent it. */
    static JsonObject read(List<Part> parts, Map<String, String[]> sent) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        for (Part part : parts) {
            body.add(part.name(), value(part, sent));
        }
        return body.build();
    }

    private static JsonValue value(Part part, Map<String, String[]> sent) {
        String typed = first(sent.get(part.path()));
        return switch (part.kind()) {
            case GROUP -> read(part.parts(), sent);
            case FLAG -> typed.isEmpty() ? JsonValue.FALSE : JsonValue.TRUE;
            case WHOLE, NUMBER -> numberOrText(typed.strip());
            case TEXT, CHOICE -> Json.createValue(typed.strip());
            case LINES -> array(typed.lines().map(String::strip).toList());
            case CHOICES -> array(List.of(sent.getOrDefault(part.path(), new String[0])));
            case SECRET ->
                    sent.containsKey(part.path() + ".forget")
                            ? Json.createValue("")
                            : typed.isEmpty() ? JsonValue.NULL : Json.createValue(typed);
        };
    }

    private static @Nullable String typed(Part part, Map<String, String[]> sent) {
        return switch (part.kind()) {
            case FLAG -> Boolean.toString(sent.containsKey(part.path()));
            case CHOICES -> String.join("\n", sent.getOrDefault(part.path(), new String[0]));
            default -> sent.containsKey(part.path()) ? first(sent.get(part.path())) : null;
        };
    }

    private static JsonValue array(List<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.stream().filter(text -> !text.isEmpty()).forEach(array::add);
        return array.build();
    }

    /** What is no number is left to be refused beside its field. */
    private static JsonValue numberOrText(String typed) {
        try {
            return typed.length() > 30
                    ? Json.createValue(typed)
                    : Json.createValue(new BigDecimal(typed));
        } catch (NumberFormatException e) {
            return Json.createValue(typed);
        }
    }

    static int number(String @Nullable [] sent, int otherwise) {
        try {
            return Integer.parseInt(first(sent));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static String first(String @Nullable [] sent) {
        return sent == null || sent.length == 0 ? "" : sent[0];
    }
}
