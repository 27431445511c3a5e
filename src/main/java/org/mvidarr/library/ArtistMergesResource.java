package org.mvidarr.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** The merges of artists and their undoing, over HTTP. */
@Path("artist/merge")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "artist")
public class ArtistMergesResource {
    @Inject ArtistMerges merges;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "One page of the merges of artists, the newest first",
            description = "Those that were undone are among them.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Page.class),
                            examples =
                                    @ExampleObject(name = "page", value = ArtistExamples.MERGES)))
    @APIResponse(responseCode = "400", description = "invalid: a parameter is out of its bounds")
    public Page<ArtistMergeView> list(
            @QueryParam("page") @DefaultValue("1") @Min(1) @Max(10_000) int page,
            @QueryParam("pageSize") @DefaultValue("10") @Min(1) @Max(1_000) int pageSize) {
        return merges.list(Paging.of(page, pageSize, null, "descending", ArtistMerges.SORTS, "at"));
    }

    @POST
    @Path("{id}/undo")
    @RolesAllowed(Role.MANAGERS)
    @Operation(
            summary = "Undo a merge of artists",
            description =
                    "Everything becomes as it was, except what somebody has written since. Possible"
                            + " for a week.")
    @APIResponse(
            responseCode = "200",
            description = "The artist who had stayed, as he is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArtistDetail.class),
                            examples =
                                    @ExampleObject(name = "artist", value = ArtistExamples.DETAIL)))
    @APIResponse(responseCode = "404", description = "not-found: there is no such merge")
    @APIResponse(
            responseCode = "409",
            description =
                    "conflict: undone already, too old, or a later edit stands against it; `detail`"
                            + " names it")
    public ArtistDetail undo(@PathParam("id") long id) {
        return merges.undo(id);
    }
}
