package org.mvidarr.library;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Rules as JSON and back. Whatever is not known is refused, never passed over. */
final class VideoRuleJson {
    private static final int LONGEST = 100_000;
    private static final Set<String> OF_A_TEST = Set.of("field", "op", "value");

    private VideoRuleJson() {}

    static VideoRule parse(String text) {
        if (text.length() > LONGEST || deepest(text) > 2 * VideoRule.MOST_DEEP + 2) {
            throw new Refusal.Invalid(null, "rule.depth", VideoRule.MOST_DEEP);
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return read(reader.readObject(), VideoRule.MOST_DEEP);
        } catch (JsonException | IllegalStateException e) {
            throw malformed();
        }
    }

    static VideoRule read(JsonObject json, int depth) {
        if (depth < 1) {
            throw new Refusal.Invalid(null, "rule.depth", VideoRule.MOST_DEEP);
        }
        if (json.containsKey("all")) {
            return new VideoRule.All(members(json, "all", depth));
        }
        if (json.containsKey("any")) {
            return new VideoRule.Any(members(json, "any", depth));
        }
        if (json.containsKey("none")) {
            return new VideoRule.None(members(json, "none", depth));
        }
        return test(json);
    }

    static JsonObject write(VideoRule rule) {
        return switch (rule) {
            case VideoRule.All all -> group("all", all.rules());
            case VideoRule.Any any -> group("any", any.rules());
            case VideoRule.None none -> group("none", none.rules());
            case VideoRule.Test test ->
                    Json.createObjectBuilder()
                            .add("field", test.field().key())
                            .add("op", test.op().key())
                            .add("value", values(test))
                            .build();
        };
    }

    private static JsonObject group(String name, List<VideoRule> rules) {
        JsonArrayBuilder members = Json.createArrayBuilder();
        rules.forEach(rule -> members.add(write(rule)));
        return Json.createObjectBuilder().add(name, members).build();
    }

    private static JsonArray values(VideoRule.Test test) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        for (String value : test.values()) {
            switch (test.field().type()) {
                case ID, NUMBER -> values.add(Long.parseLong(value));
                case FLAG -> values.add(Boolean.parseBoolean(value));
                default -> values.add(value);
            }
        }
        return values.build();
    }

    private static List<VideoRule> members(JsonObject json, String name, int depth) {
        if (json.size() != 1
                || !(json.get(name) instanceof JsonArray array)
                || array.size() > VideoRule.MOST_PARTS) {
            throw malformed();
        }
        List<VideoRule> rules = new ArrayList<>();
        for (JsonValue member : array) {
            if (!(member instanceof JsonObject object)) {
                throw malformed();
            }
            rules.add(read(object, depth - 1));
        }
        return rules;
    }

    private static VideoRule.Test test(JsonObject json) {
        if (!OF_A_TEST.containsAll(json.keySet())) {
            throw malformed();
        }
        VideoFact fact = named(json.get("field"), "field", VideoFact.values(), VideoFact::key);
        Operator op = named(json.get("op"), "op", Operator.values(), Operator::key);
        return new VideoRule.Test(fact, op, texts(fact, json.get("value")));
    }

    private static <E> E named(
            @Nullable JsonValue value, String what, E[] constants, Function<E, String> key) {
        if (value instanceof JsonString string) {
            for (E constant : constants) {
                if (key.apply(constant).equals(string.getString())) {
                    return constant;
                }
            }
        }
        throw new Refusal.Invalid(
                what,
                "library.filter",
                String.join(", ", Arrays.stream(constants).map(key).toList()));
    }

    private static List<String> texts(VideoFact fact, @Nullable JsonValue value) {
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue each : value instanceof JsonArray array ? array : List.of(value)) {
            texts.add(text(fact, each));
        }
        return texts;
    }

    /** A number where a number is meant, a flag where a flag is, and a text elsewhere. */
    private static String text(VideoFact fact, JsonValue value) {
        boolean numeric =
                switch (fact.type()) {
                    case ID, NUMBER, DAY, MOMENT -> true;
                    default -> false;
                };
        return switch (value) {
            case JsonString string -> string.getString();
            case JsonNumber number when numeric && number.isIntegral() -> number.toString();
            case JsonValue flag
                    when fact.type() == FactType.FLAG
                            && (flag == JsonValue.TRUE || flag == JsonValue.FALSE) ->
                    flag.toString();
            default -> throw new Refusal.Invalid(fact.key(), "rule.value", fact.key());
        };
    }

    /** Before the parser recurses into it. */
    private static int deepest(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{' || c == '[') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return deepest;
    }

    private static Refusal.Invalid malformed() {
        return new Refusal.Invalid(null, "rule.malformed");
    }
}
