package org.mvidarr.library.lyrics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.web.Idempotent;
import org.mvidarr.platform.web.IfMatch;

import java.net.URI;
import java.util.List;

/** The lyrics of a video over HTTP. */
@Path("video/{id}/lyrics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "lyrics", description = "The words of a video, plain or timed")
public class LyricsResource {
    private static final String ENTRY =
            """
            {"id": 4, "language": "en", "format": "LRC", "characters": 1210,
             "updatedAt": "2026-01-31T12:00:00Z", "version": 0}\
            """;
    private static final String LYRICS =
            """
            {"id": 4, "videoId": 1, "language": "en", "format": "LRC",
             "content": "[00:12.00] I am a fountain of blood",
             "lines": [{"millis": 12000, "text": "I am a fountain of blood"}],
             "updatedAt": "2026-01-31T12:00:00Z", "version": 0}\
            """;

    @Inject LyricsStore store;
    @Inject IfMatch ifMatch;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "Which lyrics a video has",
            description = "At most 20: one for each language and format")
    @APIResponse(
            responseCode = "200",
            description = "The lyrics without their words",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = LyricsEntry.class),
                            examples = @ExampleObject(name = "lyrics", value = "[" + ENTRY + "]")))
    @APIResponse(responseCode = "404", description = "There is no such video")
    public List<LyricsEntry> list(@PathParam("id") long id) {
        return store.list(id);
    }

    @GET
    @Path("{lyrics}")
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "Lyrics with their words, and for timed ones when each line is sung")
    @APIResponse(
            responseCode = "200",
            description = "The lyrics",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LyricsView.class),
                            examples = @ExampleObject(name = "lyrics", value = LYRICS)))
    @APIResponse(responseCode = "404", description = "The video has no such lyrics")
    public LyricsView get(@PathParam("id") long id, @PathParam("lyrics") long lyrics) {
        return store.get(id, lyrics);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Add lyrics",
            description =
                    "At most 65,536 characters. From then on no source changes the lyrics of this"
                            + " video")
    @APIResponse(
            responseCode = "201",
            description = "Added; the address is in Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LyricsView.class),
                            examples = @ExampleObject(name = "lyrics", value = LYRICS)))
    @APIResponse(responseCode = "400", description = "No language, no words, or no times in LRC")
    @APIResponse(responseCode = "404", description = "There is no such video")
    @APIResponse(
            responseCode = "409",
            description = "There is a text in this language and format already")
    public Response add(@PathParam("id") long id, @NotNull @Valid LyricsBody body) {
        LyricsView added = store.add(id, body.asNew());
        return Response.created(URI.create("video/" + id + "/lyrics/" + added.id()))
                .entity(added)
                .build();
    }

    @PUT
    @Path("{lyrics}")
    @RolesAllowed(Role.USERS)
    @Operation(summary = "Change lyrics")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LyricsView.class),
                            examples = @ExampleObject(name = "lyrics", value = LYRICS)))
    @APIResponse(responseCode = "400", description = "No language, no words, or no times in LRC")
    @APIResponse(responseCode = "404", description = "The video has no such lyrics")
    @APIResponse(responseCode = "409", description = "Changed by someone else since it was read")
    @APIResponse(responseCode = "412", description = "The version of If-Match is not the present")
    @APIResponse(responseCode = "428", description = "No version is named")
    public LyricsView edit(
            @PathParam("id") long id,
            @PathParam("lyrics") long lyrics,
            @NotNull @Valid LyricsBody body) {
        return store.edit(id, lyrics, body.asNew(), ifMatch.expected(body.version()));
    }

    @DELETE
    @Path("{lyrics}")
    @RolesAllowed(Role.USERS)
    @Operation(summary = "Remove lyrics")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "404", description = "The video has no such lyrics")
    public void remove(@PathParam("id") long id, @PathParam("lyrics") long lyrics) {
        store.remove(id, lyrics);
    }
}
