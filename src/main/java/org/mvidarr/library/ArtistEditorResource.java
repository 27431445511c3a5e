package org.mvidarr.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.web.BulkAnswer;

/** Several artists at once, over HTTP. */
@Path("artist")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "artist")
public class ArtistEditorResource {
    @Inject ArtistEdits edits;

    @PUT
    @Path("editor")
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Change several artists",
            description =
                    "What is left out stays as it is. Each artist is changed for himself; the"
                            + " answer says of each how it ended.")
    @APIResponse(
            responseCode = "200",
            description = "All were changed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BulkAnswer.class),
                            examples =
                                    @ExampleObject(name = "answer", value = ArtistExamples.BULK)))
    @APIResponse(
            responseCode = "207",
            description = "Some were not",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BulkAnswer.class)))
    @APIResponse(responseCode = "400", description = "invalid: something in the body is")
    public Response change(@NotNull @Valid ArtistEditorBody body) {
        ArtistChange change = body.change();
        return BulkAnswer.of(body.artistIds(), id -> edits.change(id, change)).asResponse();
    }
}
