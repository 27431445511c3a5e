package org.mvidarr.settings;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

import org.mvidarr.platform.Refusal;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Groups of settings as JSON: as they are stored, as they are shown, and as they are sent. */
final class TopicJson {
    private static final int LONGEST_SECRET = 1_000;
    private static final int MOST_LINES = 1_000;

    private TopicJson() {}

    /** Made at the first need: what deals with JSON alone does without. */
    private static final class Binding {
        static final Jsonb JSON = JsonbBuilder.create();
    }

    static String textOf(Record group) {
        return Binding.JSON.toJson(group);
    }

    static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** What the stored text does not name, since it is older than that, is as by default. */
    static Record read(String stored, Record defaults) {
        JsonValue whole = Json.createMergePatch(object(stored)).apply(object(textOf(defaults)));
        return Binding.JSON.fromJson(whole.toString(), defaults.getClass());
    }

    /** Without secrets, but whether there are any. */
    static JsonObject shown(List<Part> parts, JsonObject stored) {
        JsonObjectBuilder shown = Json.createObjectBuilder();
        for (Part part : parts) {
            switch (part.kind()) {
                case SECRET -> shown.add(part.flag(), !stored.getString(part.name(), "").isEmpty());
                case GROUP ->
                        shown.add(
                                part.name(),
                                shown(part.parts(), stored.getJsonObject(part.name())));
                default -> shown.add(part.name(), stored.get(part.name()));
            }
        }
        return shown.build();
    }

    /**
     * The stored members with those given in their places. A secret given as null stays; what tells
     * whether there is one is passed over, so that an answer can be sent back as it is.
     *
     * @param seal makes the stored text of a purpose and a secret
     * @throws Refusal.Invalid naming the member that cannot be
     */
    static JsonObject merged(
            List<Part> parts, JsonObject stored, JsonObject given, BinaryOperator<String> seal) {
        JsonObjectBuilder merged = Json.createObjectBuilder(stored);
        for (Map.Entry<String, JsonValue> member : given.entrySet()) {
            Optional<Part> found =
                    parts.stream().filter(part -> part.name().equals(member.getKey())).findFirst();
            if (found.isPresent()) {
                put(merged, found.get(), stored, member.getValue(), seal);
            } else if (parts.stream()
                    .noneMatch(part -> part.isSecret() && part.flag().equals(member.getKey()))) {
                throw new Refusal.Invalid(member.getKey(), "settings.no-member");
            }
        }
        return merged.build();
    }

    private static void put(
            JsonObjectBuilder merged,
            Part part,
            JsonObject stored,
            JsonValue value,
            BinaryOperator<String> seal) {
        if (part.isSecret() && value == JsonValue.NULL) {
            return;
        }
        demand(part, value);
        switch (part.kind()) {
            case SECRET -> {
                String plain = ((JsonString) value).getString();
                String purpose = String.valueOf(part.purpose());
                merged.add(part.name(), plain.isEmpty() ? "" : seal.apply(purpose, plain));
            }
            case GROUP ->
                    merged.add(
                            part.name(),
                            merged(
                                    part.parts(),
                                    stored.getJsonObject(part.name()),
                                    value.asJsonObject(),
                                    seal));
            default -> merged.add(part.name(), value);
        }
    }

    /** Replaces the sealed texts. */
    static JsonObject resealed(List<Part> parts, JsonObject stored, BinaryOperator<String> reseal) {
        JsonObjectBuilder fresh = Json.createObjectBuilder(stored);
        for (Part part : parts) {
            if (part.isSecret() && !stored.getString(part.name(), "").isEmpty()) {
                String purpose = String.valueOf(part.purpose());
                fresh.add(part.name(), reseal.apply(purpose, stored.getString(part.name())));
            } else if (part.kind() == Part.Kind.GROUP) {
                fresh.add(
                        part.name(),
                        resealed(part.parts(), stored.getJsonObject(part.name()), reseal));
            }
        }
        return fresh.build();
    }

    private static void demand(Part part, JsonValue value) {
        boolean fits =
                switch (part.kind()) {
                    case FLAG -> value == JsonValue.TRUE || value == JsonValue.FALSE;
                    case WHOLE -> value instanceof JsonNumber number && isWhole(part, number);
                    case NUMBER -> value instanceof JsonNumber;
                    case TEXT -> value instanceof JsonString;
                    case SECRET ->
                            value instanceof JsonString text
                                    && text.getString().length() <= LONGEST_SECRET;
                    case CHOICE -> isChoice(part, value);
                    case CHOICES ->
                            value instanceof JsonArray array
                                    && array.stream().allMatch(each -> isChoice(part, each));
                    case LINES ->
                            value instanceof JsonArray array
                                    && array.size() <= MOST_LINES
                                    && array.stream().allMatch(JsonString.class::isInstance);
                    case GROUP -> value instanceof JsonObject;
                };
        if (!fits) {
            throw unfit(part);
        }
    }

    private static Refusal.Invalid unfit(Part part) {
        String field = part.path().replace('.', '/');
        return switch (part.kind()) {
            case WHOLE ->
                    new Refusal.Invalid(
                            field,
                            "settings.whole",
                            Optional.ofNullable(part.bounds().least()).orElse(-1L << 31),
                            Optional.ofNullable(part.bounds().most()).orElse((1L << 31) - 1));
            case CHOICE, CHOICES ->
                    new Refusal.Invalid(
                            field, "settings.choice", String.join(", ", part.choices()));
            case SECRET -> new Refusal.Invalid(field, "settings.secret", LONGEST_SECRET);
            case FLAG -> new Refusal.Invalid(field, "settings.flag");
            case NUMBER -> new Refusal.Invalid(field, "settings.number");
            case TEXT -> new Refusal.Invalid(field, "settings.text");
            case LINES -> new Refusal.Invalid(field, "settings.lines");
            case GROUP -> new Refusal.Invalid(field, "settings.group");
        };
    }

    private static boolean isWhole(Part part, JsonNumber number) {
        try {
            long value = number.bigDecimalValue().longValueExact();
            Long least = part.bounds().least();
            Long most = part.bounds().most();
            return (least == null ? value >= Integer.MIN_VALUE : value >= least)
                    && (most == null ? value <= Integer.MAX_VALUE : value <= most);
        } catch (ArithmeticException e) {
            return false;
        }
    }

    private static boolean isChoice(Part part, JsonValue value) {
        return value instanceof JsonString text && part.choices().contains(text.getString());
    }
}
