package org.mvidarr.operations;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.mvidarr.platform.ProblemType;
import org.mvidarr.platform.web.Problem;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an operation can answer instead of what was asked for. */
final class DescribedProblems {
    private static final int FIRST_FAULT = 400;
    private static final Set<ProblemType> ALWAYS =
            EnumSet.of(
                    ProblemType.INVALID,
                    ProblemType.NOT_ACCEPTABLE,
                    ProblemType.TOO_MANY,
                    ProblemType.INTERNAL);

    private DescribedProblems() {}

    /** The shared part: the form of a problem, and one answer for each kind. */
    static void addTo(OpenAPI api) {
        Components components =
                api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        api.setComponents(components);
        components.addSchema("Problem", schema());
        for (ProblemType type : ProblemType.values()) {
            components.addResponse(
                    name(type),
                    OASFactory.createAPIResponse()
                            .description(type.title())
                            .content(content(type)));
        }
    }

    static void addTo(Operation operation, OperationFacts facts, String path) {
        APIResponses responses = operation.getResponses();
        for (Map.Entry<String, APIResponse> each : responses.getAPIResponses().entrySet()) {
            complete(each.getKey(), each.getValue(), facts);
        }
        for (ProblemType type : following(operation, facts, path)) {
            String status = Integer.toString(type.status());
            if (responses.getAPIResponse(status) == null) {
                responses.addAPIResponse(
                        status,
                        OASFactory.createAPIResponse().ref("#/components/responses/" + name(type)));
            }
        }
    }

    private static Set<ProblemType> following(
            Operation operation, OperationFacts facts, String path) {
        Set<ProblemType> types = EnumSet.copyOf(ALWAYS);
        if (!facts.open()) {
            types.add(ProblemType.UNAUTHENTICATED);
            if (!facts.reads()
                    || facts.roles().size() < org.mvidarr.identity.Role.values().length) {
                types.add(ProblemType.FORBIDDEN);
            }
        }
        if (path.contains("{")) {
            types.add(ProblemType.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            types.add(ProblemType.TOO_LARGE);
            types.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        if (facts.conditional()) {
            types.add(ProblemType.CONFLICT);
            types.add(ProblemType.PRECONDITION_FAILED);
            types.add(ProblemType.PRECONDITION_REQUIRED);
        }
        if (facts.idempotent()) {
            types.add(ProblemType.UNPROCESSABLE);
        }
        return types;
    }

    /** Faults that are described by hand are problems too; successes get their headers. */
    private static void complete(String status, APIResponse response, OperationFacts facts) {
        boolean fault = status.matches("\\d{3}") && Integer.parseInt(status) >= FIRST_FAULT;
        if (fault && response.getRef() == null) {
            Content content =
                    response.getContent() == null
                            ? OASFactory.createContent()
                            : response.getContent();
            if (content.getMediaType(Problem.MEDIA_TYPE) == null) {
                content(ProblemType.ofStatus(Integer.parseInt(status)))
                        .getMediaTypes()
                        .forEach(content::addMediaType);
            }
            response.setContent(content);
        }
        if (response.getDescription() == null || response.getDescription().isEmpty()) {
            response.setDescription("As asked for");
        }
        if (status.startsWith("2") && facts.answersVersioned()) {
            response.addHeader("ETag", header("Version and content, for If-Match, If-None-Match"));
        }
        if (status.equals("201")) {
            response.addHeader("Location", header("Address of what was made"));
        }
    }

    private static Header header(String meaning) {
        return OASFactory.createHeader().description(meaning).schema(text());
    }

    private static Content content(ProblemType type) {
        MediaType media =
                OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                        .example(
                                Map.of(
                                        "type", type.uri(),
                                        "title", type.title(),
                                        "status", type.status(),
                                        "detail", type.title() + ".",
                                        "code", type.slug(),
                                        "errors", List.of()));
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media);
    }

    private static Schema schema() {
        Schema error =
                OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .addProperty("pointer", text().description("JSON pointer of the input"))
                        .addProperty("detail", text())
                        .required(List.of("pointer", "detail"));
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("RFC 9457")
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .minimum(BigDecimal.valueOf(FIRST_FAULT))
                                .maximum(BigDecimal.valueOf(599)))
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty("code", text().description("Stable name of the reason"))
                .addProperty(
                        "errors", OASFactory.createSchema().addType(SchemaType.ARRAY).items(error))
                .addProperty(
                        "currentVersion",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .description("When somebody else was faster"))
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    /** Such as {@code NotFound}. */
    private static String name(ProblemType type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.slug().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.toString();
    }
}
