package org.mvidarr.organize;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;
import org.mvidarr.media.MediaFileView;

import java.util.List;

/** The files of a video over HTTP. */
@Path("video/{id}/file")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "file", description = "The files of a video")
public class VideoFileResource {
    private static final String FILES =
            """
            [{"id": 3, "videoId": 1, "place": "LIBRARY", "rootFolderId": 1,
              "relativePath": "Björk/Bachelorette.mp4", "sizeBytes": 94371840,
              "modifiedAt": "2026-01-31T12:00:00Z", "state": "PROBED", "container": "mp4",
              "durationMillis": 312000, "videoCodec": "h264", "audioCodec": "aac",
              "width": 1920, "height": 1080, "frameRate": 25.0}]\
            """;

    @Inject VideoHoldings holdings;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "The files of a video, the one it is played from first")
    @APIResponse(
            responseCode = "200",
            description = "The files",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = MediaFileView.class),
                            examples = @ExampleObject(name = "files", value = FILES)))
    @APIResponse(responseCode = "404", description = "There is no such video")
    public List<MediaFileView> list(@PathParam("id") long id) {
        return holdings.files(id);
    }

    @PUT
    @Path("{file}")
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Say that a file is of this video",
            description = "Whatever video it was of before, or none")
    @APIResponse(
            responseCode = "200",
            description = "The files of the video now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = MediaFileView.class),
                            examples = @ExampleObject(name = "files", value = FILES)))
    @APIResponse(responseCode = "404", description = "There is no such video or file")
    public List<MediaFileView> link(@PathParam("id") long id, @PathParam("file") long file) {
        return holdings.link(id, file);
    }

    @POST
    @Path("{file}/unlink")
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Take a file away from a video",
            description = "It stays on the disk, and no scan gives it back")
    @APIResponse(responseCode = "204", description = "It is of no video now")
    @APIResponse(responseCode = "404", description = "The video has no such file")
    public void unlink(@PathParam("id") long id, @PathParam("file") long file) {
        holdings.unlink(id, file);
    }

    @DELETE
    @Path("{file}")
    @RolesAllowed(Role.MANAGERS)
    @Operation(
            summary = "Delete a file from the disk",
            description = "With its NFO, pictures and subtitles; the video stays recorded")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "404", description = "The video has no such file")
    @APIResponse(responseCode = "409", description = "A job is at work on it")
    @APIResponse(responseCode = "503", description = "Its disk is away or does not allow it")
    public void delete(@PathParam("id") long id, @PathParam("file") long file) {
        holdings.delete(id, file);
    }
}
