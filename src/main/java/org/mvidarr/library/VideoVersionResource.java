package org.mvidarr.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

import java.util.List;

/** Which videos are versions of one song, over HTTP. */
@Path("video/{id}/version")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "version", description = "Videos of one song: official, live, lyric and so on")
public class VideoVersionResource {
    private static final String VERSIONS =
            """
            [{"id": 2, "title": "Bachelorette", "artistLine": "Björk", "artists": [], "kind": "LIVE",
              "versionName": "Live at Shepherds Bush", "state": "KNOWN",
              "addedAt": "2026-01-31T12:00:00Z", "version": 1}]\
            """;

    @Inject VideoVersions versions;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "The other versions of the song, the official ones first",
            description = "At most 200; none when the video is linked to no other")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = VideoView.class),
                            examples = @ExampleObject(name = "versions", value = VERSIONS)))
    @APIResponse(responseCode = "404", description = "There is no such video")
    public List<VideoView> list(@PathParam("id") long id) {
        return versions.of(id);
    }

    @GET
    @Path("proposed")
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "Videos that may be versions of the song",
            description = "Of the same title and artist and not linked yet; at most 12")
    @APIResponse(
            responseCode = "200",
            description = "The proposals",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = VideoView.class),
                            examples = @ExampleObject(name = "versions", value = VERSIONS)))
    @APIResponse(responseCode = "404", description = "There is no such video")
    public List<VideoView> proposed(@PathParam("id") long id) {
        return versions.proposed(id);
    }

    @POST
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Say that two videos are versions of one song",
            description = "Their other versions come along")
    @APIResponse(
            responseCode = "200",
            description = "The versions now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = VideoView.class),
                            examples = @ExampleObject(name = "versions", value = VERSIONS)))
    @APIResponse(responseCode = "400", description = "No other video is named")
    @APIResponse(responseCode = "404", description = "One of the videos is not there")
    @APIResponse(responseCode = "409", description = "The song would have more than 200 versions")
    public List<VideoView> link(@PathParam("id") long id, @NotNull @Valid VersionBody body) {
        return versions.link(id, body.videoId());
    }

    @DELETE
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Say that the video is no version of the song it is linked to",
            description = "The others stay linked; a song that one video is left of is none")
    @APIResponse(responseCode = "204", description = "It stands alone now")
    @APIResponse(responseCode = "404", description = "There is no such video")
    @APIResponse(responseCode = "409", description = "It is linked to no other")
    public void unlink(@PathParam("id") long id) {
        versions.unlink(id);
    }
}
