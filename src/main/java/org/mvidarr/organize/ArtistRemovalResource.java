package org.mvidarr.organize;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;
import org.mvidarr.library.CreditedVideos;
import org.mvidarr.platform.Versioned;
import org.mvidarr.platform.web.BulkAnswer;
import org.mvidarr.platform.web.IfMatch;

/** Deleting artists over HTTP; it may reach down to the disk. */
@Path("artist")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "artist")
public class ArtistRemovalResource {
    static final String BODY = "{\"artistIds\": [7, 9], \"videos\": \"KEEP\"}";
    private static final String ANSWER =
            """
            {"items": [{"id": 7, "status": 200}, {"id": 9, "status": 404, "problem": {
             "type": "urn:mvidarr:problem:not-found", "title": "Not found", "status": 404,
             "detail": "There is no such artist.", "code": "library.no-artist", "errors": []}}]}\
            """;

    @Inject ArtistHoldings holdings;
    @Inject IfMatch ifMatch;

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.MANAGERS)
    @Operation(
            summary = "Delete an artist",
            description =
                    "With `videos=REFUSE` an artist who is credited is not deleted; with `KEEP` the"
                        + " videos stay without him; with `DELETE` those that he leads alone are"
                        + " deleted too, and with `deleteFiles` their files. There is no recycle"
                        + " bin yet: files that are deleted are gone at once. Files that stay are"
                        + " not made videos of again by a scan.")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(
            responseCode = "400",
            description = "invalid: `deleteFiles` without `videos=DELETE`")
    @APIResponse(responseCode = "404", description = "not-found: there is no such artist")
    @APIResponse(
            responseCode = "409",
            description = "conflict: he is credited, or a job is at work on one of the files")
    @APIResponse(responseCode = "412", description = "changed since `If-Match`")
    @APIResponse(
            responseCode = "503",
            description = "unavailable: a disk is away; what was not deleted stays with the artist")
    public void remove(
            @PathParam("id") long id,
            @QueryParam("videos")
                    @DefaultValue("REFUSE")
                    @Parameter(description = "What becomes of his videos")
                    CreditedVideos videos,
            @QueryParam("deleteFiles")
                    @DefaultValue("false")
                    @Parameter(description = "Whether files of deleted videos go from the disk too")
                    boolean deleteFiles) {
        holdings.remove(id, videos, deleteFiles, ifMatch.orAny());
    }

    @DELETE
    @Path("editor")
    @RolesAllowed(Role.MANAGERS)
    @Operation(
            summary = "Delete several artists",
            description =
                    "`videos` and `deleteFiles` mean what they mean for one artist. Each is deleted"
                            + " for himself; the answer says of each how it ended.")
    @APIResponse(
            responseCode = "200",
            description = "All were deleted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BulkAnswer.class),
                            examples = @ExampleObject(name = "answer", value = ANSWER)))
    @APIResponse(
            responseCode = "207",
            description = "Some were not",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BulkAnswer.class)))
    @APIResponse(responseCode = "400", description = "invalid: something in the body is")
    public Response removeAll(@NotNull @Valid ArtistRemovalBody body) {
        return BulkAnswer.of(
                        body.artistIds(),
                        id ->
                                holdings.remove(
                                        id, body.credited(), body.deleteFiles(), Versioned.ANY))
                .asResponse();
    }
}
