package org.mvidarr.download;

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
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;
import org.mvidarr.library.NewSource;
import org.mvidarr.library.SourceView;
import org.mvidarr.library.VideoSources;
import org.mvidarr.platform.egress.EgressPolicy;
import org.mvidarr.platform.web.Idempotent;

import java.net.URI;
import java.util.List;

/**
 * The sources of a video over HTTP; here, because an address means something to downloads alone.
 */
@Path("video/{id}/source")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "source", description = "Where a video can be had from")
public class VideoSourceResource {
    private static final String SOURCE =
            """
            {"id": 9, "url": "https://www.youtube.com/watch?v=JNJv-Ebi67I", "key": "youtube:JNJv-Ebi67I",
             "channel": "Björk", "title": "Bachelorette", "state": "UNCHECKED",
             "addedAt": "2026-01-31T12:00:00Z"}\
            """;

    @Inject VideoSources sources;
    @Inject EgressPolicy policy;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "The sources of a video, in the order they were found",
            description = "At most 200")
    @APIResponse(
            responseCode = "200",
            description = "The sources",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = SourceView.class),
                            examples =
                                    @ExampleObject(name = "sources", value = "[" + SOURCE + "]")))
    @APIResponse(responseCode = "404", description = "There is no such video")
    public List<SourceView> list(@PathParam("id") long id) {
        return sources.of(id);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Add a source",
            description =
                    "The same upload in another form of its address is the source that is there"
                            + " already")
    @APIResponse(
            responseCode = "201",
            description = "The source",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SourceView.class),
                            examples = @ExampleObject(name = "source", value = SOURCE)))
    @APIResponse(responseCode = "400", description = "The address cannot or may not be fetched")
    @APIResponse(responseCode = "404", description = "There is no such video")
    @APIResponse(responseCode = "409", description = "The video has 200 sources already")
    public Response add(@PathParam("id") long id, @NotNull @Valid SourceBody body) {
        String url = policy.accept(body.url());
        SourceView added =
                sources.add(
                        id,
                        new NewSource(url, SourceKey.of(url).key(), body.channel(), body.title()));
        return Response.created(URI.create("video/" + id + "/source/" + added.id()))
                .entity(added)
                .build();
    }

    @POST
    @Path("{source}/reject")
    @RolesAllowed(Role.USERS)
    @Operation(summary = "Never use a source again", description = "It stays recorded as rejected")
    @APIResponse(
            responseCode = "200",
            description = "The source",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SourceView.class),
                            examples = @ExampleObject(name = "source", value = SOURCE)))
    @APIResponse(responseCode = "400", description = "The reason is too long")
    @APIResponse(responseCode = "404", description = "The video has no such source")
    public SourceView reject(
            @PathParam("id") long id,
            @PathParam("source") long source,
            @NotNull @Valid RejectionBody body) {
        return sources.reject(id, source, body.reason());
    }

    @POST
    @Path("{source}/reactivate")
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Use a source again",
            description = "Whether it was rejected, or was found gone or blocked")
    @APIResponse(
            responseCode = "200",
            description = "The source",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SourceView.class),
                            examples = @ExampleObject(name = "source", value = SOURCE)))
    @APIResponse(responseCode = "404", description = "The video has no such source")
    public SourceView reactivate(@PathParam("id") long id, @PathParam("source") long source) {
        return sources.reactivate(id, source);
    }

    @DELETE
    @Path("{source}")
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Remove a source",
            description = "It may be found and proposed again; to prevent that, reject it")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "404", description = "The video has no such source")
    public void remove(@PathParam("id") long id, @PathParam("source") long source) {
        sources.remove(id, source);
    }
}
