package org.mvidarr.settings;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Messages;

import java.util.List;
import java.util.Locale;

/** A group of settings as JSON Schema (2020-12), with texts, units, bounds and defaults. */
public final class TopicSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final TopicShape shape;
    private final Locale locale;

    private TopicSchema(TopicShape shape, Locale locale) {
        this.shape = shape;
        this.locale = locale;
    }

    /**
     * @param defaults as {@link Configuration#defaults} gives them
     */
    public static JsonObject of(TopicShape shape, JsonObject defaults, Locale locale) {
        TopicSchema schema = new TopicSchema(shape, locale);
        JsonObjectBuilder properties = schema.properties(shape.parts(), defaults);
        properties.add(
                "version",
                Json.createObjectBuilder()
                        .add("type", "integer")
                        .add("minimum", 0)
                        .add("description", Messages.text(locale, "config.version")));
        return schema.object(properties)
                .add("$schema", DIALECT)
                .add("$id", "urn:mvidarr:config:" + shape.name())
                .add("title", shape.title(locale))
                .add("description", shape.text(locale))
                .build();
    }

    private JsonObjectBuilder object(JsonObjectBuilder properties) {
        return Json.createObjectBuilder()
                .add("type", "object")
                .add("additionalProperties", false)
                .add("properties", properties);
    }

    private JsonObjectBuilder properties(List<Part> parts, JsonObject defaults) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        for (Part part : parts) {
            if (part.kind() == Part.Kind.GROUP) {
                JsonObject inner = defaults.getJsonObject(part.name());
                properties.add(part.name(), object(properties(part.parts(), inner)));
                continue;
            }
            JsonObjectBuilder property = property(part);
            JsonValue usual = defaults.get(part.name());
            if (usual != null) {
                property.add("default", usual);
            }
            properties.add(part.name(), property);
            if (part.isSecret()) {
                properties.add(
                        part.flag(),
                        Json.createObjectBuilder()
                                .add("type", "boolean")
                                .add("readOnly", true)
                                .add("description", Messages.text(locale, "config.secretSet")));
            }
        }
        return properties;
    }

    private JsonObjectBuilder property(Part part) {
        JsonObjectBuilder property = Json.createObjectBuilder();
        property.add("title", shape.label(part, locale));
        shape.help(part, locale).ifPresent(help -> property.add("description", help));
        Bounds bounds = part.bounds();
        switch (part.kind()) {
            case FLAG -> property.add("type", "boolean");
            case WHOLE -> property.add("type", "integer");
            case NUMBER -> property.add("type", "number");
            case TEXT -> {
                property.add("type", "string");
                add(property, "maxLength", bounds.longest());
                addPattern(property, bounds);
            }
            case SECRET -> property.add("type", "string").add("writeOnly", true);
            case CHOICE -> property.add("type", "string").add("oneOf", choices(part));
            case CHOICES ->
                    property.add("type", "array")
                            .add("uniqueItems", true)
                            .add(
                                    "items",
                                    Json.createObjectBuilder()
                                            .add("type", "string")
                                            .add("oneOf", choices(part)));
            case LINES -> {
                JsonObjectBuilder items = Json.createObjectBuilder().add("type", "string");
                addPattern(items, bounds);
                property.add("type", "array").add("items", items);
                add(property, "maxItems", bounds.longest());
            }
            case GROUP -> throw new IllegalStateException("Groups have properties of their own");
        }
        add(property, "minimum", bounds.least());
        add(property, "maximum", bounds.most());
        if (part.unit() != null) {
            property.add("x-unit", part.unit());
        }
        return property;
    }

    private JsonArrayBuilder choices(Part part) {
        JsonArrayBuilder choices = Json.createArrayBuilder();
        for (String choice : part.choices()) {
            choices.add(
                    Json.createObjectBuilder()
                            .add("const", choice)
                            .add("title", Messages.text(locale, part.label(choice))));
        }
        return choices;
    }

    private static void addPattern(JsonObjectBuilder property, Bounds bounds) {
        if (bounds.pattern() != null) {
            property.add("pattern", "^(?:" + bounds.pattern() + ")$");
        }
    }

    private static void add(JsonObjectBuilder property, String name, @Nullable Number bound) {
        if (bound != null) {
            property.add(name, bound.longValue());
        }
    }
}
