package org.mvidarr.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;
import org.mvidarr.operations.ApiDocument.Described;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every operation says what it does, who may call it, what it takes and what it answers. Says also
 * what {@code redocly lint} would complain of, so that its findings do not come back.
 */
@Timeout(120)
@ExtendWith(SharedServer.class)
class EndpointsAreDocumentedIT {
    private static final Pattern IN_PATH = Pattern.compile("\\{([^}]+)}");
    private static ApiDocument document;
    private static List<Described> operations;

    private final List<String> missing = new ArrayList<>();

    @BeforeAll
    static void read(RunningServer server) {
        document = ApiDocument.of(server);
        operations = document.operations();
        assertThat(operations).hasSizeGreaterThan(90);
    }

    @Test
    void everyOperationHasNameSummaryDescriptionTagAndRoles() {
        Set<String> names = new HashSet<>();
        for (Described each : operations) {
            demand(each, "summary", has(each.operation(), "summary"));
            demand(each, "description", has(each.operation(), "description"));
            demand(each, "tag", each.operation().containsKey("tags"));
            demand(each, "x-roles", each.operation().containsKey("x-roles"));
            String name = each.operation().getString("operationId", "");
            demand(each, "an operationId that is its own", names.add(name));
            demand(each, "an operationId made of letters: " + name, name.matches("[a-zA-Z0-9]+"));
        }
        assertNothingMissing();
    }

    @Test
    void everyParameterHasAMeaningAndBounds() {
        for (Described each : operations) {
            Set<String> inPath = new HashSet<>();
            for (JsonObject reference : each.parameters()) {
                JsonObject parameter = document.resolved(reference);
                String name = parameter.getString("name");
                if (parameter.getString("in").equals("path")) {
                    inPath.add(name);
                }
                demand(each, "description of " + name, has(parameter, "description"));
                demand(
                        each,
                        "bounds of " + name,
                        isBounded(document.resolved(parameter.getJsonObject("schema"))));
            }
            Matcher matcher = IN_PATH.matcher(each.path());
            while (matcher.find()) {
                demand(each, "parameter " + matcher.group(1), inPath.contains(matcher.group(1)));
            }
        }
        assertNothingMissing();
    }

    @Test
    void everyBodyHasASchemaAndAnExample() {
        for (Described each : operations) {
            if (each.operation().containsKey("requestBody")) {
                JsonObject body = document.resolved(each.operation().getJsonObject("requestBody"));
                demandExamples(each, "request", body);
            }
            boolean success = false;
            for (Map.Entry<String, JsonValue> answer : each.responses().entrySet()) {
                JsonObject response = document.resolved(answer.getValue().asJsonObject());
                demand(each, "description of " + answer.getKey(), has(response, "description"));
                demandExamples(each, answer.getKey(), response);
                success |= answer.getKey().matches("[23]..");
            }
            demand(each, "an answer of success", success);
        }
        assertNothingMissing();
    }

    @Test
    void everyOperationNamesItsProblems() {
        for (Described each : operations) {
            boolean open = each.operation().getJsonArray("x-roles").isEmpty();
            List<String> problems = new ArrayList<>(List.of("400", "429", "500"));
            if (!open) {
                problems.add("401");
            }
            if (each.path().contains("{")) {
                problems.add("404");
            }
            if (each.operation().containsKey("requestBody")) {
                problems.addAll(List.of("413", "415"));
            }
            if (each.parameters().stream()
                    .anyMatch(parameter -> parameter.getString("name", "").equals("If-Match"))) {
                problems.addAll(List.of("409", "412", "428"));
            }
            for (String status : problems) {
                demand(each, status, each.responses().containsKey(status));
            }
            each.responses()
                    .forEach(
                            (status, response) -> {
                                JsonObject answer = document.resolved(response.asJsonObject());
                                demand(
                                        each,
                                        "problem+json for " + status,
                                        status.compareTo("400") < 0
                                                || answer.getJsonObject("content")
                                                        .containsKey("application/problem+json"));
                            });
        }
        assertNothingMissing();
    }

    /** What redocly's recommended rules find besides. */
    @Test
    void nothingIsDanglingOrAmbiguous() {
        Set<String> shapes = new HashSet<>();
        for (String path : document.json().getJsonObject("paths").keySet()) {
            String shape = IN_PATH.matcher(path).replaceAll("{}");
            assertThat(shapes.add(shape)).as("only one path of the shape " + shape).isTrue();
            assertThat(path).startsWith("/").doesNotEndWith("/").doesNotContain("?");
        }
        JsonObject schemes =
                document.json().getJsonObject("components").getJsonObject("securitySchemes");
        for (JsonValue requirement : document.json().getJsonArray("security")) {
            assertThat(schemes)
                    .containsKeys(requirement.asJsonObject().keySet().toArray(String[]::new));
        }
        assertReferencesLeadSomewhere(document.json());
    }

    private static void assertReferencesLeadSomewhere(JsonValue value) {
        if (value instanceof JsonObject object) {
            if (object.get("$ref") instanceof JsonString) {
                document.resolved(object);
            }
            object.values().forEach(EndpointsAreDocumentedIT::assertReferencesLeadSomewhere);
        } else if (value instanceof JsonArray array) {
            array.forEach(EndpointsAreDocumentedIT::assertReferencesLeadSomewhere);
        }
    }

    private void demandExamples(Described each, String where, JsonObject message) {
        if (!message.containsKey("content")) {
            return;
        }
        message.getJsonObject("content")
                .forEach(
                        (type, media) -> {
                            JsonObject content = media.asJsonObject();
                            demand(each, "schema of " + where, content.containsKey("schema"));
                            demand(
                                    each,
                                    "example of " + where,
                                    content.containsKey("example")
                                            || content.containsKey("examples"));
                        });
    }

    private static boolean isBounded(JsonObject schema) {
        return switch (schema.getString("type", "")) {
            case "integer", "number" ->
                    schema.containsKey("minimum") && schema.containsKey("maximum");
            case "string" ->
                    schema.containsKey("maxLength")
                            || schema.containsKey("enum")
                            || schema.containsKey("format");
            case "array" -> isBounded(document.resolved(schema.getJsonObject("items")));
            case "boolean" -> true;
            default -> schema.containsKey("allOf") || schema.containsKey("enum");
        };
    }

    private static boolean has(JsonObject object, String member) {
        return !object.getString(member, "").isBlank();
    }

    private void demand(Described each, String what, boolean there) {
        if (!there) {
            missing.add(each + ": " + what);
        }
    }

    private void assertNothingMissing() {
        assertThat(missing).as("What the description of the API lacks").isEmpty();
    }
}
