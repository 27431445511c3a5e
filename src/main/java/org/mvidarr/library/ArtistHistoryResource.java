package org.mvidarr.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;

/** What happened to an artist, over HTTP. */
@Path("artist/{id}/history")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "artist")
public class ArtistHistoryResource {
    @Inject ArtistHistory history;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "What happened to an artist, the newest first",
            description = "What happened to those who were merged into him is among it.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Page.class),
                            examples =
                                    @ExampleObject(name = "page", value = ArtistExamples.HISTORY)))
    @APIResponse(responseCode = "400", description = "invalid: a parameter is out of its bounds")
    @APIResponse(responseCode = "404", description = "not-found: there is no such artist")
    public Page<ArtistEventView> list(
            @PathParam("id") long id,
            @QueryParam("page") @DefaultValue("1") @Min(1) @Max(10_000) int page,
            @QueryParam("pageSize") @DefaultValue("10") @Min(1) @Max(1_000) int pageSize) {
        return history.of(
                id, Paging.of(page, pageSize, null, "descending", ArtistHistory.SORTS, "at"));
    }
}
