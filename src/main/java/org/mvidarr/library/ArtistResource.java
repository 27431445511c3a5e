package org.mvidarr.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.web.Idempotent;
import org.mvidarr.platform.web.IfMatch;
import org.mvidarr.platform.web.MergePatch;

import java.net.URI;

/** Artists over HTTP. */
@Path("artist")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "artist", description = "Whoever is credited on a video")
public class ArtistResource {
    private static final String EXAMPLE =
            """
            {"id": 7, "name": "Björk", "sortName": "Björk", "monitored": false, "videos": 24,
             "addedAt": "2026-01-31T12:00:00Z", "version": 0}\
            """;

    @Inject ArtistCatalog catalog;
    @Inject IfMatch ifMatch;
    @Inject MergePatch mergePatch;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "One page of the artists that match, with their numbers of videos")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Page.class),
                            examples =
                                    @ExampleObject(
                                            name = "page",
                                            value =
                                                    """
                                                    {"page": 1, "pageSize": 10, "sortKey": "name",
                                                     "sortDirection": "ascending", "totalRecords": 1, "records": [\
                                                    """
                                                            + EXAMPLE
                                                            + "]}")))
    public Page<ArtistView> list(@BeanParam ArtistQuery query) {
        return catalog.list(query.filter(), query.paging());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "Everything about one artist")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArtistDetail.class),
                            examples =
                                    @ExampleObject(
                                            name = "artist",
                                            value = "{\"summary\": " + EXAMPLE + "}")))
    @APIResponse(responseCode = "404", description = "There is no such artist")
    public ArtistDetail get(@PathParam("id") long id) {
        return catalog.get(id);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.USERS)
    @Operation(summary = "Record an artist")
    @APIResponse(
            responseCode = "201",
            description = "Made; its address is in Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArtistDetail.class)))
    @APIResponse(responseCode = "409", description = "There is an artist of that name already")
    public Response add(@NotNull ArtistBody body) {
        ArtistDetail artist = catalog.add(body.asNew());
        return Response.created(URI.create("artist/" + artist.summary().id()))
                .entity(artist)
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.USERS)
    @Operation(summary = "Change an artist")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArtistDetail.class)))
    @APIResponse(
            responseCode = "409",
            description = "Changed by someone else since it was read, or the name is taken")
    public ArtistDetail edit(@PathParam("id") long id, @NotNull ArtistBody body) {
        return catalog.edit(id, body.asEdit(ifMatch.expected(body.version())));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Change single members of an artist",
            description = "What is left out stays; what is null is cleared")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = ArtistBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "follow",
                                            value = "{\"monitored\": true, \"version\": 3}")))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArtistDetail.class)))
    public ArtistDetail patch(@PathParam("id") long id, @NotNull JsonObject patch) {
        ArtistDetail current = catalog.get(id);
        int expected = ifMatch.expected(patch, current.version());
        return catalog.edit(
                id,
                mergePatch.apply(ArtistBody.of(current), patch, ArtistBody.class).asEdit(expected));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.MANAGERS)
    @Operation(summary = "Delete an artist who is credited on no video")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "409", description = "Still credited on a video")
    public void remove(@PathParam("id") long id) {
        catalog.remove(id);
    }
}
