package org.mvidarr.operations;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.web.QueryCheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Bounds and meaning of parameters that are alike everywhere, and the headers of ADR 0017. */
final class DescribedParameters {
    private static final int LONGEST_HEADER = 255;
    private static final BigDecimal MOST_PAGES = BigDecimal.valueOf(Paging.MAX_PAGE);
    private static final BigDecimal MOST_ROWS = BigDecimal.valueOf(Paging.MAX_SIZE);
    private static final BigDecimal MOST_IDS = BigDecimal.valueOf(Long.MAX_VALUE);

    private static final Map<String, String> MEANINGS =
            Map.ofEntries(
                    Map.entry("id", "Its id"),
                    Map.entry("user", "Id of the user"),
                    Map.entry("entry", "Id of the entry"),
                    Map.entry("file", "Id of the file"),
                    Map.entry("lyrics", "Id of the text"),
                    Map.entry("source", "Id of the source"),
                    Map.entry("topic", "Name of the group of settings"),
                    Map.entry("filename", "Name of the file, as the list has it"),
                    Map.entry("taskName", "Name of the task, as the list has it"),
                    Map.entry("heir", "Id of the account that inherits; the caller's without it"),
                    Map.entry("all", "Those of everybody, for administrators"),
                    Map.entry("kind", "Only those of this kind"),
                    Map.entry("state", "Only those in this state"),
                    Map.entry("open", "Only those that have not ended"),
                    Map.entry("which", "Which part of the list"),
                    Map.entry("level", "Only lines of this level and graver ones"),
                    Map.entry("yearFrom", "Released in this year or later"),
                    Map.entry("yearTo", "Released in this year or before"),
                    Map.entry("template", "The naming template that is tried"),
                    Map.entry("kindSuffix", "How the kind of a video is shown in a file name"),
                    Map.entry("page", "Number of the page, from 1"),
                    Map.entry("pageSize", "Rows of a page"),
                    Map.entry("sortKey", "What the list is ordered by"),
                    Map.entry("sortDirection", "ascending, descending or default"),
                    Map.entry(
                            "after",
                            "Goes on behind the row of this token, which the page before has"
                                    + " given"),
                    Map.entry(
                            "search", "Words to look for; accents and small slips do not matter"));

    private DescribedParameters() {}

    static void addTo(Operation operation, OperationFacts facts) {
        for (Parameter parameter :
                Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            if (parameter.getSchema() != null) {
                bound(parameter.getName(), parameter.getSchema());
            }
            if (parameter.getExample() instanceof String text && isList(parameter.getSchema())) {
                parameter.setExample(List.of(text));
            }
            if (parameter.getDescription() == null) {
                parameter.setDescription(MEANINGS.get(parameter.getName()));
            }
        }
        if (facts.conditional()) {
            header(
                    operation,
                    "If-Match",
                    "ETag of what was read; may stand as version in the body");
        }
        if (facts.reads() && facts.answersVersioned()) {
            header(operation, "If-None-Match", "ETags that are there already; 304 when one holds");
            if (operation.getResponses().getAPIResponse("304") == null) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                "304", OASFactory.createAPIResponse().description("Unchanged"));
            }
        }
        if (facts.idempotent()) {
            header(
                    operation,
                    "Idempotency-Key",
                    "Of the caller's own making: the same request under it is carried out once"
                            + " within 24 hours");
        }
    }

    private static void bound(String name, Schema schema) {
        List<SchemaType> types = Objects.requireNonNullElse(schema.getType(), List.of());
        if (types.contains(SchemaType.INTEGER)) {
            least(schema, BigDecimal.ONE);
            most(
                    schema,
                    switch (name) {
                        case "page" -> MOST_PAGES;
                        case "pageSize" -> MOST_ROWS;
                        default -> MOST_IDS;
                    });
        } else if (types.contains(SchemaType.STRING)
                && schema.getEnumeration() == null
                && schema.getMaxLength() == null) {
            schema.setMaxLength(QueryCheck.LONGEST);
        } else if (types.contains(SchemaType.ARRAY) && schema.getItems() != null) {
            bound(name, schema.getItems());
        }
    }

    private static boolean isList(@Nullable Schema schema) {
        return schema != null
                && schema.getType() != null
                && schema.getType().contains(SchemaType.ARRAY);
    }

    private static void least(Schema schema, BigDecimal bound) {
        if (schema.getMinimum() == null) {
            schema.setMinimum(bound);
        }
    }

    private static void most(Schema schema, BigDecimal bound) {
        if (schema.getMaximum() == null) {
            schema.setMaximum(bound);
        }
    }

    private static void header(Operation operation, String name, @Nullable String meaning) {
        operation.addParameter(
                OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.HEADER)
                        .description(meaning)
                        .schema(
                                OASFactory.createSchema()
                                        .addType(SchemaType.STRING)
                                        .minLength(1)
                                        .maxLength(LONGEST_HEADER)));
    }
}
