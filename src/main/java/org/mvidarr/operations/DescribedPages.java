package org.mvidarr.operations;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.mvidarr.platform.Paging;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Pages of rows whose type is known, instead of pages of whatever. */
final class DescribedPages {
    private static final String REFERENCE = "#/components/schemas/";

    private DescribedPages() {}

    static void addTo(OpenAPI api, Operation operation, OperationFacts facts) {
        APIResponse response = operation.getResponses().getAPIResponse("200");
        if (facts.rows().isEmpty() || response == null || response.getContent() == null) {
            return;
        }
        String row = facts.rows().get().getSimpleName();
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        if (!schemas.containsKey(row)) {
            return;
        }
        String page = row + "Page";
        if (!schemas.containsKey(page)) {
            api.getComponents().addSchema(page, pageOf(row));
        }
        for (MediaType media : response.getContent().getMediaTypes().values()) {
            media.setSchema(OASFactory.createSchema().ref(REFERENCE + page));
        }
    }

    private static Schema pageOf(String row) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("page", whole(Paging.MAX_PAGE))
                .addProperty("pageSize", whole(Paging.MAX_SIZE))
                .addProperty("sortKey", text())
                .addProperty("sortDirection", text())
                .addProperty(
                        "totalRecords",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).format("int64"))
                .addProperty(
                        "records",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref(REFERENCE + row)))
                .required(
                        List.of(
                                "page",
                                "pageSize",
                                "sortKey",
                                "sortDirection",
                                "totalRecords",
                                "records"));
    }

    private static Schema whole(int most) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(most));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
