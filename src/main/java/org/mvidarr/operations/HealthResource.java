package org.mvidarr.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.PublicPlaces;
import org.mvidarr.identity.Role;

import java.util.List;
import java.util.Locale;

/** Health as the *arr family tells it; for machines that restart servers there is /health. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "system")
public class HealthResource {
    @Inject HealthReport report;
    @Inject PublicPlaces places;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "What is wrong with the installation",
            description = "Empty when nothing is")
    @APIResponse(
            responseCode = "200",
            description = "One entry for each thing that is wrong",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = HealthItem.class),
                            examples =
                                    @ExampleObject(
                                            name = "away",
                                            value =
                                                    """
                                                    [{"id": 1, "source": "RootFolderCheck", "type": "error",
                                                      "message": "The disk of the root folder /videos is away.",
                                                      "wikiUrl": "https://videos.example.org/settings?group=library"}]\
                                                    """)))
    public List<HealthItem> list() {
        return report.items(Locale.ENGLISH).stream()
                .map(item -> item.with(places.link(item.wikiUrl())))
                .toList();
    }
}
