package org.mvidarr.organize;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.mvidarr.library.BulkBody;
import org.mvidarr.library.BulkEdit;
import org.mvidarr.library.VideoEditor;
import org.mvidarr.platform.web.BulkAnswer;

/** Changing and deleting many videos over HTTP; here, because files may go with them. */
@Path("video/editor")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "video")
public class VideoEditorResource {
    private static final String DONE = "{\"items\": [{\"id\": 1, \"status\": 200}]}";
    private static final String PARTLY =
            """
            {"items": [{"id": 1, "status": 200}, {"id": 999, "status": 404, "problem":
             {"type": "urn:mvidarr:problem:not-found", "title": "Not found", "status": 404,
              "detail": "There is no such video.", "code": "library.no-video", "errors": []}}]}\
            """;

    @Inject VideoEditor editor;
    @Inject VideoHoldings holdings;

    @PUT
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Change up to 1,000 videos alike",
            description =
                    "Each on its own, whatever its version. What is changed is locked against"
                            + " outside sources")
    @APIResponse(
            responseCode = "200",
            description = "All were changed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BulkAnswer.class),
                            examples = @ExampleObject(name = "done", value = DONE)))
    @APIResponse(
            responseCode = "207",
            description = "Some were refused; each says why",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BulkAnswer.class),
                            examples = @ExampleObject(name = "partly", value = PARTLY)))
    @APIResponse(responseCode = "400", description = "No ids or too many, or a wrong value")
    public Response edit(@NotNull @Valid BulkBody body) {
        BulkEdit change = body.asEdit();
        return BulkAnswer.of(body.ids(), id -> editor.edit(id, change)).asResponse();
    }

    @DELETE
    @RolesAllowed(Role.MANAGERS)
    @Operation(
            summary = "Delete up to 1,000 videos, with or without their files",
            description = "Each on its own; one whose files cannot be deleted stays")
    @APIResponse(
            responseCode = "200",
            description = "All are gone",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BulkAnswer.class),
                            examples = @ExampleObject(name = "done", value = DONE)))
    @APIResponse(
            responseCode = "207",
            description = "Some were refused; each says why",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BulkAnswer.class),
                            examples = @ExampleObject(name = "partly", value = PARTLY)))
    @APIResponse(responseCode = "400", description = "No ids or too many")
    public Response remove(@NotNull @Valid BulkRemovalBody body) {
        return BulkAnswer.of(body.ids(), id -> holdings.remove(id, body.deleteFiles()))
                .asResponse();
    }
}
