package org.mvidarr.operations;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Messages;
import org.mvidarr.platform.faces.Texts;
import org.mvidarr.settings.Part;
import org.mvidarr.settings.TopicShape;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One setting in a form: how it is asked for, and what stands in it.
 *
 * @param id of the input
 * @param help empty when nothing more is to be said
 * @param unit in the reader's language; empty when it has none
 * @param value what stands in the input, as text; lines for several
 * @param usual the default in the reader's words; empty for a secret
 * @param changed whether it is not as by default
 * @param error what is wrong with it; empty when nothing is
 */
public record ConfigField(
        Part part,
        String id,
        String label,
        String help,
        String unit,
        String value,
        String usual,
        boolean changed,
        String error) {

    /** As it is stored. */
    static ConfigField of(
            TopicShape shape, Part part, JsonObject values, JsonObject defaults, Locale locale) {
        JsonValue value = at(part, values);
        JsonValue usual = at(part, defaults);
        return new ConfigField(
                part,
                shape.name() + "-" + part.path().replace('.', '-'),
                shape.label(part, locale),
                shape.help(part, locale).orElse(""),
                part.unit() == null ? "" : Messages.text(locale, "unit." + part.unit()),
                plain(value),
                part.isSecret() ? "" : words(part, usual, locale),
                !value.equals(usual),
                "");
    }

    /** With what somebody has typed, which was not taken. */
    ConfigField with(@Nullable String typed, String wrong) {
        return new ConfigField(
                part,
                id,
                label,
                help,
                unit,
                part.isSecret() || typed == null ? value : typed,
                usual,
                changed,
                wrong);
    }

    public String name() {
        return part.path();
    }

    public String kind() {
        return part.kind().name();
    }

    /** For a checkbox, and for a secret that is there. */
    public boolean on() {
        return value.equals("true");
    }

    public boolean chosen(String choice) {
        return Set.of(value.split("\n")).contains(choice);
    }

    public boolean number() {
        return part.kind() == Part.Kind.WHOLE || part.kind() == Part.Kind.NUMBER;
    }

    /** A choice in the reader's words. */
    public String choice(String constant) {
        return Messages.text(Texts.locale(), part.label(constant));
    }

    /** Ids of the texts about it, for the input to refer to. */
    public String described() {
        return id + "-help" + (error.isEmpty() ? "" : " " + id + "-error");
    }

    private static JsonValue at(Part part, JsonObject values) {
        JsonObject place = values;
        List<String> names = List.of(part.path().split("\\."));
        for (String name : names.subList(0, names.size() - 1)) {
            place = place.getJsonObject(name);
        }
        return Objects.requireNonNull(place.get(part.isSecret() ? part.flag() : part.name()));
    }

    private static String plain(JsonValue value) {
        return switch (value) {
            case JsonString text -> text.getString();
            case JsonNumber number -> number.toString();
            case JsonArray array ->
                    array.stream().map(ConfigField::plain).collect(Collectors.joining("\n"));
            default -> value.toString();
        };
    }

    private static String words(Part part, JsonValue value, Locale locale) {
        String text =
                switch (part.kind()) {
                    case FLAG -> Messages.text(locale, "config." + value);
                    case CHOICE -> Messages.text(locale, part.label(plain(value)));
                    case CHOICES ->
                            value.asJsonArray().stream()
                                    .map(each -> Messages.text(locale, part.label(plain(each))))
                                    .collect(Collectors.joining(", "));
                    case WHOLE ->
                            NumberFormat.getIntegerInstance(locale)
                                    .format(((JsonNumber) value).longValue());
                    default -> plain(value).replace("\n", ", ");
                };
        return text.isEmpty() ? Messages.text(locale, "config.nothing") : text;
    }
}
