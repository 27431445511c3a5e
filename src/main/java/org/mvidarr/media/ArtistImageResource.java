package org.mvidarr.media;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.web.BodyLimit;

import java.io.InputStream;
import java.net.URI;

/** The pictures of an artist over HTTP. Their files are at {@code /img/{hash}-{width}.jpg}. */
@Path("artist/{artist}/image")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "artist")
public class ArtistImageResource {
    private static final String EXAMPLE =
            """
            {"id": 51, "artistId": 7, "coverType": "POSTER",
             "hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
             "url": "/img/2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae-640.jpg",
             "width": 1280, "height": 1280, "colour": "#5a4b3c", "origin": "UPLOAD", "chosen": true,
             "addedAt": "2026-02-01T08:00:00Z"}\
            """;
    private static final String PAGE =
            """
            {"page": 1, "pageSize": 10, "sortKey": "kind", "sortDirection": "ascending", "totalRecords": 1,
             "records": [\
            """
                    + EXAMPLE
                    + "]}";
    private static final String CROP = "{\"x\": 320, \"y\": 0, \"width\": 720, \"height\": 720}";

    @Inject ArtistArtwork artwork;
    @Inject ArtistPictures pictures;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "One page of the pictures of an artist",
            description = "By what they are for, the chosen one first.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Page.class),
                            examples = @ExampleObject(name = "page", value = PAGE)))
    @APIResponse(responseCode = "400", description = "invalid: a parameter is out of its bounds")
    public Page<ArtistImage> list(
            @PathParam("artist") @Parameter(description = "Id of the artist") long artist,
            @QueryParam("page") @DefaultValue("1") @Min(1) @Max(1_000) int page,
            @QueryParam("pageSize") @DefaultValue("10") @Min(1) @Max(1_000) int pageSize) {
        return artwork.list(
                artist, Paging.of(page, pageSize, null, null, ArtistArtwork.SORTS, "kind"));
    }

    @POST
    @Consumes({"image/jpeg", "image/png", "image/webp", MediaType.APPLICATION_OCTET_STREAM})
    @BodyLimit(PictureIntake.MOST_BYTES)
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Add a picture of an artist and show it",
            description =
                    "JPEG, PNG or WebP, known by its first bytes; at most 10 MB and 50 megapixels."
                        + " It is written anew in our sizes. With `x`, `y`, `width` and `height`"
                        + " only that part of it is taken.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "image/jpeg",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples =
                                    @ExampleObject(
                                            name = "picture",
                                            value = "The bytes of the file")))
    @APIResponse(
            responseCode = "201",
            description = "Added; its address is in Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArtistImage.class),
                            examples = @ExampleObject(name = "image", value = EXAMPLE)))
    @APIResponse(
            responseCode = "400",
            description = "invalid: no picture, a broken one, or too large")
    @APIResponse(responseCode = "404", description = "not-found: there is no such artist")
    @APIResponse(responseCode = "409", description = "conflict: the artist has 100 pictures")
    @APIResponse(responseCode = "413", description = "more than 10 MB")
    @APIResponse(responseCode = "503", description = "unavailable: ffmpeg is missing or too slow")
    public Response upload(
            @PathParam("artist") @Parameter(description = "Id of the artist") long artist,
            @QueryParam("coverType")
                    @DefaultValue("POSTER")
                    @Parameter(description = "What the picture is for")
                    ArtworkKind coverType,
            @BeanParam CropQuery crop,
            @NotNull InputStream picture) {
        ArtistImage added = pictures.upload(artist, coverType, picture, crop.crop());
        return Response.created(URI.create("artist/" + artist + "/image/" + added.id()))
                .entity(added)
                .build();
    }

    @POST
    @Path("video/{video}")
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Make the poster of a video the artist's picture",
            description = "The artist must be credited on the video.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArtistImage.class),
                            examples = @ExampleObject(name = "image", value = EXAMPLE)))
    @APIResponse(
            responseCode = "404",
            description = "not-found: the video has no poster, or is not his")
    @APIResponse(responseCode = "409", description = "conflict: the artist has 100 pictures")
    public ArtistImage takePoster(
            @PathParam("artist") @Parameter(description = "Id of the artist") long artist,
            @PathParam("video") @Parameter(description = "Id of the video") long video) {
        return artwork.takePoster(artist, video);
    }

    @POST
    @Path("{id}/choose")
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Show this picture of an artist",
            description = "Another one for the same purpose is no longer shown, but kept.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArtistImage.class),
                            examples = @ExampleObject(name = "image", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "not-found: there is no such picture of his")
    public ArtistImage choose(
            @PathParam("artist") @Parameter(description = "Id of the artist") long artist,
            @PathParam("id") long id) {
        return artwork.choose(artist, id);
    }

    @POST
    @Path("{id}/crop")
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Cut a part out of a picture of an artist and show it",
            description = "The whole picture is kept beside it. In pixels of its largest size.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Crop.class),
                            examples = @ExampleObject(name = "crop", value = CROP)))
    @APIResponse(
            responseCode = "200",
            description = "The part, as a picture of its own",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArtistImage.class),
                            examples = @ExampleObject(name = "image", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "invalid: the part reaches out of the picture")
    @APIResponse(responseCode = "404", description = "not-found: there is no such picture of his")
    @APIResponse(responseCode = "409", description = "conflict: the artist has 100 pictures")
    public ArtistImage cut(
            @PathParam("artist") @Parameter(description = "Id of the artist") long artist,
            @PathParam("id") long id,
            @NotNull Crop crop) {
        return pictures.cut(artist, id, crop);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Remove a picture of an artist",
            description =
                    "When it was the one shown, a poster of one of his videos is shown instead.")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "404", description = "not-found: there is no such picture of his")
    public void remove(
            @PathParam("artist") @Parameter(description = "Id of the artist") long artist,
            @PathParam("id") long id) {
        artwork.remove(artist, id);
    }
}
