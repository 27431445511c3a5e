package org.mvidarr.operations;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Examples of bodies for which nobody has written one, put together from their schemas: whatever
 * the schema itself gives as an example, else what one meets in a library of music videos.
 */
final class Examples {
    private static final int DEEPEST = 6;
    private static final String REFERENCE = "#/components/schemas/";

    /** By the name of the member. */
    private static final Map<String, Object> USUAL =
            Map.ofEntries(
                    Map.entry("name", "Bj\u00f6rk"),
                    Map.entry("sortName", "Bj\u00f6rk"),
                    Map.entry("artistLine", "Bj\u00f6rk"),
                    Map.entry("title", "Bachelorette"),
                    Map.entry("album", "Homogenic"),
                    Map.entry("label", "One Little Indian"),
                    Map.entry("released", "1997-12-01"),
                    Map.entry("year", 1997),
                    Map.entry("country", "IS"),
                    Map.entry("path", "/videos"),
                    Map.entry("url", "https://www.youtube.com/watch?v=JNJv-Ebi67I"),
                    Map.entry("username", "ada"),
                    Map.entry("email", "ada@example.org"),
                    Map.entry("password", "correct horse battery"),
                    Map.entry("genres", "Art pop"),
                    Map.entry("tags", "favourite"),
                    Map.entry("page", 1),
                    Map.entry("pageSize", 10),
                    Map.entry("sortKey", "title"),
                    Map.entry("sortDirection", "ascending"));

    private final Map<String, Schema> schemas;

    Examples(OpenAPI api) {
        Map<String, Schema> known = api.getComponents().getSchemas();
        this.schemas = Objects.requireNonNullElse(known, Map.of());
    }

    void addTo(Operation operation) {
        if (operation.getRequestBody() != null) {
            addTo(operation.getRequestBody().getContent());
        }
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(response -> addTo(response.getContent()));
    }

    private void addTo(@Nullable Content content) {
        if (content == null) {
            return;
        }
        for (Map.Entry<String, MediaType> each : content.getMediaTypes().entrySet()) {
            MediaType media = each.getValue();
            boolean bare = media.getExample() == null && media.getExamples() == null;
            if (bare && media.getSchema() != null) {
                media.setExample(of("", media.getSchema(), 0));
            }
        }
    }

    private @Nullable Object of(String name, @Nullable Schema schema, int depth) {
        if (schema == null || depth > DEEPEST) {
            return null;
        }
        if (schema.getRef() != null) {
            return of(name, schemas.get(schema.getRef().replace(REFERENCE, "")), depth + 1);
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().getFirst();
        }
        if (schema.getDefaultValue() != null) {
            return schema.getDefaultValue();
        }
        if (schema.getAllOf() != null && !schema.getAllOf().isEmpty()) {
            return of(name, schema.getAllOf().getFirst(), depth + 1);
        }
        List<SchemaType> types = Objects.requireNonNullElse(schema.getType(), List.of());
        return types.isEmpty() ? Map.of() : of(types.getFirst(), name, schema, depth);
    }

    private @Nullable Object of(SchemaType type, String name, Schema schema, int depth) {
        return switch (type) {
            case OBJECT -> object(name, schema, depth);
            case ARRAY -> {
                Object item = of(name, schema.getItems(), depth + 1);
                yield item == null ? List.of() : List.of(item);
            }
            case STRING -> text(name, schema);
            case INTEGER -> whole(name, schema);
            case NUMBER -> Objects.requireNonNullElse(schema.getMinimum(), BigDecimal.ONE);
            case BOOLEAN -> true;
            case NULL -> null;
        };
    }

    private Map<String, Object> object(String name, Schema schema, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            schema.getProperties()
                    .forEach(
                            (member, type) -> {
                                Object value = of(member, type, depth + 1);
                                if (value != null) {
                                    object.put(member, value);
                                }
                            });
        } else if (schema.getAdditionalPropertiesSchema() != null) {
            Object value = of(name, schema.getAdditionalPropertiesSchema(), depth + 1);
            if (value != null) {
                object.put("name", value);
            }
        }
        return object;
    }

    private static Object text(String name, Schema schema) {
        String format = Objects.requireNonNullElse(schema.getFormat(), "");
        return switch (format) {
            case "date-time" -> "2026-01-31T12:00:00Z";
            case "date" -> "2026-01-31";
            case "uuid" -> "3f2b8c1e-5d0a-4c7e-9a61-2f6f2a8b9c10";
            case "uri" -> "https://example.org/";
            case "binary" -> "\u2026";
            default -> fitting(USUAL.get(name) instanceof String usual ? usual : "text", schema);
        };
    }

    private static String fitting(String text, Schema schema) {
        Integer most = schema.getMaxLength();
        Integer least = schema.getMinLength();
        String longEnough =
                least != null && text.length() < least
                        ? text + "x".repeat(least - text.length())
                        : text;
        return most != null && longEnough.length() > most
                ? longEnough.substring(0, most)
                : longEnough;
    }

    private static Object whole(String name, Schema schema) {
        BigDecimal usual =
                USUAL.get(name) instanceof Integer number
                        ? BigDecimal.valueOf(number)
                        : BigDecimal.ONE;
        BigDecimal least = schema.getMinimum();
        BigDecimal most = schema.getMaximum();
        if (least != null && usual.compareTo(least) < 0) {
            return least;
        }
        return most != null && usual.compareTo(most) > 0 ? most : usual;
    }
}
