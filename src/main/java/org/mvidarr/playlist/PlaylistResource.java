package org.mvidarr.playlist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.media.PictureIntake;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.web.BodyLimit;
import org.mvidarr.platform.web.Idempotent;
import org.mvidarr.platform.web.IfMatch;
import org.mvidarr.platform.web.MergePatch;

import java.io.InputStream;
import java.net.URI;
import java.util.Objects;

/** Playlists over HTTP. */
@Path("playlist")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "playlist",
        description =
                "Manual and smart playlists. Private ones are there for their owner and for"
                        + " managers; for everybody else they do not exist")
public class PlaylistResource {
    private static final String SUMMARY =
            """
            {"id": 51, "name": "Eighties", "kind": "MANUAL", "sharing": "SHARED", "featured": false, "ownerId": 1,
             "ownerName": "admin", "entries": 12, "durationMillis": 2912000, "pictures": [],
             "addedAt": "2026-01-31T12:00:00Z", "changedAt": "2026-01-31T12:00:00Z", "version": 0}\
            """;

    private static final String EXAMPLE =
            "{\"summary\": "
                    + SUMMARY
                    + ", \"duplicates\": true, \"mine\": true, \"writable\": true}";

    private static final String GONE = "There is no such playlist, or none for you to see";
    private static final String STALE = "Changed by someone else since it was read";
    private static final String LOOK_ONLY = "You may only look at this playlist";

    @Inject PlaylistCatalog catalog;
    @Inject PlaylistCovers covers;
    @Inject Caller caller;
    @Inject IfMatch ifMatch;
    @Inject MergePatch mergePatch;

    /** A name for a copy. */
    @Schema(name = "PlaylistName", example = "{\"name\": \"As it is today\"}")
    public record Name(
            @Schema(minLength = 1, maxLength = PlaylistText.MAX_NAME) @Nullable String name) {}

    /** Whose poster shall be the cover; null for the first ones of the list. */
    @Schema(name = "PlaylistCover", example = "{\"videoId\": 12}")
    public record Cover(@Nullable Long videoId) {}

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "One page of the playlists",
            description =
                    "Smart ones are not counted here: what is in them is asked when one is looked"
                            + " at")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Page.class),
                            examples =
                                    @ExampleObject(
                                            name = "page",
                                            value =
                                                    """
                                                    {"page": 1, "pageSize": 50, "sortKey": "name",
                                                     "sortDirection": "ascending", "totalRecords": 1, "records": [\
                                                    """
                                                            + SUMMARY
                                                            + "]}")))
    @APIResponse(responseCode = "400", description = "A parameter is out of bounds or unknown")
    public Page<PlaylistView> list(@BeanParam @Valid PlaylistListing listing) {
        return catalog.list(listing.query(), listing.paging(), caller.signedIn());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "A playlist without its videos")
    @APIResponse(
            responseCode = "200",
            description = "The playlist",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlaylistDetail.class),
                            examples = @ExampleObject(name = "playlist", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = GONE)
    public PlaylistDetail get(@PathParam("id") long id) {
        return catalog.get(id, caller.signedIn());
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Make a playlist",
            description = "With a rule it is a smart one, without a manual one without videos")
    @APIResponse(
            responseCode = "201",
            description = "Made; its address is in Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlaylistDetail.class),
                            examples = @ExampleObject(name = "playlist", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "Name, rule or a limit will not do")
    @APIResponse(responseCode = "403", description = "Only managers feature playlists")
    @APIResponse(responseCode = "404", description = "The folder is not yours")
    public Response create(@NotNull @Valid PlaylistBody body) {
        PlaylistDetail made = catalog.create(body.asNew(), caller.signedIn());
        return created(made);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Change a playlist",
            description = "All of it but its videos. A smart one keeps its rule when none is sent")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlaylistDetail.class),
                            examples = @ExampleObject(name = "playlist", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "Name, rule or a limit will not do")
    @APIResponse(responseCode = "403", description = LOOK_ONLY)
    @APIResponse(responseCode = "404", description = GONE)
    @APIResponse(responseCode = "409", description = STALE)
    public PlaylistDetail edit(@PathParam("id") long id, @NotNull @Valid PlaylistBody body) {
        return catalog.edit(id, body.asEdit(ifMatch.expected(body.version())), caller.signedIn());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Change a part of a playlist",
            description = "JSON merge patch (RFC 7396) of what PUT takes")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = PlaylistBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "rename",
                                            value = "{\"name\": \"Nineties\", \"version\": 0}")))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlaylistDetail.class),
                            examples = @ExampleObject(name = "playlist", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "Name, rule or a limit will not do")
    @APIResponse(responseCode = "403", description = LOOK_ONLY)
    @APIResponse(responseCode = "404", description = GONE)
    @APIResponse(responseCode = "409", description = STALE)
    public PlaylistDetail patch(@PathParam("id") long id, @NotNull JsonObject patch) {
        PlaylistDetail present = catalog.get(id, caller.signedIn());
        int expected = ifMatch.expected(patch, present.version());
        PlaylistBody body = mergePatch.apply(PlaylistBody.of(present), patch, PlaylistBody.class);
        return catalog.edit(id, body.asEdit(expected), caller.signedIn());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.USERS)
    @Operation(summary = "Delete a playlist", description = "Its videos stay in the library")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "403", description = LOOK_ONLY)
    @APIResponse(responseCode = "404", description = GONE)
    public void remove(@PathParam("id") long id) {
        catalog.remove(id, ifMatch.orAny(), caller.signedIn());
    }

    @POST
    @Path("{id}/copy")
    @Idempotent
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Copy a playlist",
            description =
                    "Into a new manual one of your own, private, with the videos that are in it"
                            + " now: so a smart one is frozen")
    @APIResponse(
            responseCode = "201",
            description = "Made; its address is in Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlaylistDetail.class),
                            examples = @ExampleObject(name = "playlist", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "The name will not do")
    @APIResponse(responseCode = "404", description = GONE)
    public Response copy(@PathParam("id") long id, @NotNull Name body) {
        return created(
                catalog.copy(id, Objects.requireNonNullElse(body.name(), ""), caller.signedIn()));
    }

    @PUT
    @Path("{id}/cover")
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Choose the cover",
            description =
                    "The poster of a video, as it is at any time; without one the posters of the"
                            + " first four videos")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlaylistDetail.class),
                            examples = @ExampleObject(name = "playlist", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "There is no such video")
    @APIResponse(responseCode = "403", description = LOOK_ONLY)
    @APIResponse(responseCode = "404", description = GONE)
    public PlaylistDetail cover(@PathParam("id") long id, @NotNull Cover body) {
        return catalog.chooseCover(id, body.videoId(), caller.signedIn());
    }

    @POST
    @Path("{id}/cover")
    @Consumes({"image/jpeg", "image/png", "image/webp", MediaType.APPLICATION_OCTET_STREAM})
    @BodyLimit(PictureIntake.MOST_BYTES)
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Upload a cover",
            description =
                    "JPEG, PNG or WebP, known by its first bytes; at most 10 MB and 50 megapixels."
                            + " It is written anew in our sizes")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "image/jpeg",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples =
                                    @ExampleObject(
                                            name = "picture",
                                            value = "The bytes of the file")))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlaylistDetail.class),
                            examples = @ExampleObject(name = "playlist", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "No picture, a broken one, or too large")
    @APIResponse(responseCode = "403", description = LOOK_ONLY)
    @APIResponse(responseCode = "404", description = GONE)
    @APIResponse(responseCode = "413", description = "More than 10 MB")
    @APIResponse(responseCode = "503", description = "ffmpeg is missing or too slow")
    public PlaylistDetail upload(@PathParam("id") long id, @NotNull InputStream picture) {
        return covers.upload(id, picture, caller.signedIn());
    }

    @POST
    @Path("preview")
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "What a smart playlist would hold",
            description =
                    "How many videos the rule of the body gives at the moment, how long they last,"
                        + " and the first twelve. Nothing is kept; plays and ratings are those of"
                        + " the caller")
    @APIResponse(
            responseCode = "200",
            description = "What there is",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlaylistPreview.class),
                            examples =
                                    @ExampleObject(
                                            name = "preview",
                                            value =
                                                    """
                                                    {"entries": 312, "durationMillis": 72240000,
                                                     "videos": [{"id": 12, "title": "Bachelorette"}]}\
                                                    """)))
    @APIResponse(responseCode = "400", description = "The rule, the order or a limit will not do")
    public PlaylistPreview preview(@NotNull @Valid PlaylistBody body) {
        return catalog.preview(body.question(), caller.signedIn());
    }

    private static Response created(PlaylistDetail made) {
        return Response.created(URI.create("playlist/" + made.summary().id())).entity(made).build();
    }
}
