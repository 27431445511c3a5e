package org.mvidarr.operations;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

import java.util.Map;

/**
 * Completes the description of the API from the code, so that nobody can forget it: who may call an
 * operation, what can be answered instead, bounds of parameters, headers of the conventions (ADR
 * 0017), and an example where nobody has written a better one. Called by the server, which makes it
 * by itself.
 */
public class ApiDescription implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI api) {
        DescribedProblems.addTo(api);
        Examples examples = new Examples(api);
        api.getPaths()
                .getPathItems()
                .forEach(
                        (path, item) -> {
                            for (Map.Entry<PathItem.HttpMethod, Operation> each :
                                    item.getOperations().entrySet()) {
                                OperationFacts.of(each.getValue(), each.getKey())
                                        .ifPresent(
                                                facts -> {
                                                    DescribedSuccess.addTo(
                                                            api, each.getValue(), facts);
                                                    complete(each.getValue(), facts, path);
                                                    DescribedPages.addTo(
                                                            api, each.getValue(), facts);
                                                });
                                examples.addTo(each.getValue());
                            }
                        });
    }

    private static void complete(Operation operation, OperationFacts facts, String path) {
        operation.setOperationId(facts.name());
        DescribedRoles.addTo(operation, facts);
        DescribedParameters.addTo(operation, facts);
        DescribedProblems.addTo(operation, facts, path);
    }
}
