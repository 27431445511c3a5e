package org.mvidarr.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;

import java.util.List;

/** Merging others into an artist, over HTTP. */
@Path("artist/{id}/merge")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "artist")
public class ArtistMergeResource {
    @Inject ArtistMerges merges;

    @GET
    @RolesAllowed(Role.MANAGERS)
    @Operation(
            summary = "What merging others into this artist would do",
            description = "Nothing is changed. `from` is repeated for each of the others.")
    @APIResponse(
            responseCode = "200",
            description = "What would happen",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArtistMergePreview.class),
                            examples =
                                    @ExampleObject(
                                            name = "preview",
                                            value = ArtistExamples.PREVIEW)))
    @APIResponse(
            responseCode = "400",
            description = "invalid: nobody, too many, or the artist himself")
    @APIResponse(responseCode = "404", description = "not-found: one of them is not there")
    public ArtistMergePreview preview(
            @PathParam("id") long id,
            @QueryParam("from")
                    @Parameter(description = "Ids of those to be merged into the artist")
                    @NotNull
                    @Size(min = 1, max = 100)
                    List<Long> from) {
        return merges.preview(id, from);
    }

    @POST
    @RolesAllowed(Role.MANAGERS)
    @Operation(
            summary = "Merge others into this artist",
            description =
                    "Credits, names, outside ids, genres, tags, links, pictures and notes go over"
                            + " to this artist; the others are gone. It can be undone for a week.")
    @APIResponse(
            responseCode = "200",
            description = "The artist as he is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArtistDetail.class),
                            examples =
                                    @ExampleObject(name = "artist", value = ArtistExamples.DETAIL)))
    @APIResponse(
            responseCode = "400",
            description = "invalid: nobody, too many, or the artist himself")
    @APIResponse(responseCode = "404", description = "not-found: one of them is not there")
    @APIResponse(
            responseCode = "409",
            description = "conflict: somebody was writing the same videos")
    public ArtistDetail merge(@PathParam("id") long id, @NotNull @Valid ArtistMergeBody body) {
        return merges.merge(id, body.from());
    }
}
