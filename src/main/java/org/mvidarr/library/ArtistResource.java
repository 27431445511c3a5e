package org.mvidarr.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.web.Idempotent;
import org.mvidarr.platform.web.IfMatch;
import org.mvidarr.platform.web.MergePatch;

import java.net.URI;
import java.util.List;

/** Artists over HTTP. */
@Path("artist")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "artist", description = "Whoever is credited on a video")
public class ArtistResource {
    @Inject ArtistCatalog catalog;
    @Inject ArtistEdits edits;
    @Inject IfMatch ifMatch;
    @Inject MergePatch mergePatch;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "One page of the artists that match, with their numbers of videos",
            description = "`search` finds parts of names and aliases, and small slips of spelling.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Page.class),
                            examples = @ExampleObject(name = "page", value = ArtistExamples.PAGE)))
    @APIResponse(responseCode = "400", description = "invalid: a parameter is out of its bounds")
    public Page<ArtistView> list(@BeanParam ArtistQuery query) {
        return catalog.list(query.filter(), query.paging());
    }

    @GET
    @Path("lookup")
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "The artists that a name, an alias or an outside id means",
            description =
                    "Names are compared whole, without regard to case, accents, punctuation and a"
                            + " leading article. An outside id is written `source:value`.")
    @APIResponse(
            responseCode = "200",
            description = "Those it means, by outside id first, then by name, then by alias",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = ArtistMatch.class),
                            examples =
                                    @ExampleObject(
                                            name = "matches",
                                            value = ArtistExamples.MATCHES)))
    @APIResponse(
            responseCode = "400",
            description = "invalid: the term has not 1 to 300 characters")
    public List<ArtistMatch> lookup(
            @QueryParam("term")
                    @Parameter(description = "A name, an alias, or an outside id as source:value")
                    @NotNull
                    @Size(min = 1, max = 300)
                    String term) {
        return catalog.lookup(term);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "Everything about one artist",
            description = "With the numbers of his videos.")
    @APIResponse(
            responseCode = "200",
            description = "The artist; the ETag begins with his version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArtistDetail.class),
                            examples =
                                    @ExampleObject(name = "artist", value = ArtistExamples.DETAIL)))
    @APIResponse(responseCode = "404", description = "not-found: there is no such artist")
    public ArtistDetail get(@PathParam("id") long id) {
        return catalog.get(id);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Record an artist",
            description = "Another of the same name needs a `disambiguation`.")
    @APIResponse(
            responseCode = "201",
            description = "Made; its address is in Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArtistDetail.class),
                            examples =
                                    @ExampleObject(name = "artist", value = ArtistExamples.DETAIL)))
    @APIResponse(responseCode = "400", description = "invalid: something in the body is")
    @APIResponse(
            responseCode = "409",
            description = "conflict: the name, an alias or an outside id is another artist's")
    public Response add(@NotNull ArtistBody body) {
        ArtistDetail artist = catalog.add(body.asNew());
        return Response.created(URI.create("artist/" + artist.summary().id()))
                .entity(artist)
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Change an artist",
            description = "What is left out is cleared. A new name is written into all credits.")
    @APIResponse(
            responseCode = "200",
            description = "As he is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArtistDetail.class),
                            examples =
                                    @ExampleObject(name = "artist", value = ArtistExamples.DETAIL)))
    @APIResponse(responseCode = "400", description = "invalid: something in the body is")
    @APIResponse(responseCode = "404", description = "not-found: there is no such artist")
    @APIResponse(
            responseCode = "409",
            description =
                    "conflict: changed by someone else since it was read, or the name, an alias or"
                            + " an outside id is another artist's")
    @APIResponse(responseCode = "412", description = "changed since `If-Match`")
    @APIResponse(responseCode = "428", description = "neither `If-Match` nor `version` was sent")
    public ArtistDetail edit(@PathParam("id") long id, @NotNull ArtistBody body) {
        return edits.edit(id, body.asEdit(ifMatch.expected(body.version())));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Change single members of an artist",
            description = "What is left out stays; what is null is cleared; a list is replaced.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = ArtistBody.class),
                            examples =
                                    @ExampleObject(name = "patch", value = ArtistExamples.PATCH)))
    @APIResponse(
            responseCode = "200",
            description = "As he is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArtistDetail.class),
                            examples =
                                    @ExampleObject(name = "artist", value = ArtistExamples.DETAIL)))
    @APIResponse(responseCode = "400", description = "invalid: something in the body is")
    @APIResponse(responseCode = "404", description = "not-found: there is no such artist")
    @APIResponse(responseCode = "409", description = "conflict: as for PUT")
    @APIResponse(responseCode = "412", description = "changed since `If-Match`")
    @APIResponse(responseCode = "428", description = "neither `If-Match` nor `version` was sent")
    public ArtistDetail patch(@PathParam("id") long id, @NotNull JsonObject patch) {
        ArtistDetail current = catalog.get(id);
        int expected = ifMatch.expected(patch, current.version());
        ArtistBody patched = mergePatch.apply(ArtistBody.of(current), patch, ArtistBody.class);
        return edits.edit(id, patched.asEdit(expected));
    }
}
