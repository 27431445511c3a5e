package org.mvidarr.operations;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What an operation answers when all is well and only its faults were described by hand. */
final class DescribedSuccess {
    private DescribedSuccess() {}

    static void addTo(OpenAPI api, Operation operation, OperationFacts facts) {
        boolean described =
                operation.getResponses().getAPIResponses().keySet().stream()
                        .anyMatch(status -> status.startsWith("2") || status.startsWith("3"));
        if (described) {
            return;
        }
        APIResponse response = OASFactory.createAPIResponse().description("As asked for");
        Class<?> answer = facts.method().getReturnType();
        if (answer == void.class) {
            operation.getResponses().addAPIResponse("204", response);
            return;
        }
        response.setContent(
                OASFactory.createContent()
                        .addMediaType(
                                "application/json",
                                OASFactory.createMediaType().schema(schemaOf(api, answer))));
        operation.getResponses().addAPIResponse("200", response);
    }

    private static Schema schemaOf(OpenAPI api, Class<?> answer) {
        boolean known = api.getComponents().getSchemas().containsKey(answer.getSimpleName());
        return known
                ? OASFactory.createSchema().ref("#/components/schemas/" + answer.getSimpleName())
                : OASFactory.createSchema().addType(SchemaType.OBJECT);
    }
}
