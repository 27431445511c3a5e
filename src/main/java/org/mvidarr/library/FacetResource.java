package org.mvidarr.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;

/** What the video list could be narrowed to, over HTTP. */
@Path("facet")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "facet", description = "How many videos each further filter would leave")
public class FacetResource {
    @Inject VideoSelector selector;
    @Inject Caller caller;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "How many of the matching videos each further filter would leave",
            description =
                    "Takes the filters of the video list. The whole library is always counted"
                            + " exactly; of a filtered list, at most 5,000 videos are looked at,"
                            + " and `exact` is false when there are more.")
    @APIResponse(
            responseCode = "200",
            description = "The numbers, by filter and value, the most frequent first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Facets.class),
                            examples =
                                    @ExampleObject(
                                            name = "facets",
                                            value =
                                                    """
                                                    {"exact": true, "facets": {"state": [{"value": "HAVE", "videos": 812},
                                                     {"value": "WANTED", "videos": 14}], "genre": [{"value": "Pop", "videos": 300}]}}\
                                                    """)))
    @APIResponse(responseCode = "400", description = "invalid: a filter has no such value")
    public Facets facets(@BeanParam VideoQuery query) {
        return selector.facets(query.selection(caller.id()));
    }
}
