package org.mvidarr.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.web.Idempotent;
import org.mvidarr.platform.web.IfMatch;
import org.mvidarr.platform.web.MergePatch;

import java.net.URI;
import java.util.Map;

/** Videos over HTTP. */
@Path("video")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "video",
        description = "The videos of the library, whether their files are there or not")
public class VideoResource {
    private static final String EXAMPLE =
            """
            {"id": 1, "title": "Bachelorette", "artistLine": "Björk", "artists": [{"videoId": 1, "artistId": 7,
             "name": "Björk", "role": "MAIN"}], "year": 1997, "kind": "OFFICIAL", "state": "HAVE", "mediaFileId": 3,
             "durationMillis": 312000, "height": 1080, "addedAt": "2026-01-31T12:00:00Z", "version": 0}\
            """;

    static final String DETAIL_EXAMPLE =
            """
            {"sortTitle": "Bachelorette", "credits": [{"artistId": 7, "name": "Björk", "role": "MAIN"}],
             "released": "1997-12", "album": "Homogenic", "genres": ["Electronic"], "tags": [],
             "externalIds": [{"source": "youtube", "value": "JNJv-Ebi67I"}], "sources": [],
             "intent": "KNOWN", "lockedFields": ["ALBUM"], "updatedAt": "2026-01-31T12:00:00Z",
             "summary":\
            """
                    + EXAMPLE
                    + "}";

    @Inject VideoCatalog catalog;
    @Inject IfMatch ifMatch;
    @Inject MergePatch mergePatch;
    @Inject VideoSelector selector;
    @Inject Caller caller;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "One page of the videos that match")
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
                                                    {"page": 1, "pageSize": 10, "sortKey": "title",
                                                     "sortDirection": "ascending", "totalRecords": 1, "records": [\
                                                    """
                                                            + EXAMPLE
                                                            + "]}")))
    public Page<VideoView> list(@BeanParam VideoQuery query) {
        return selector.page(query.selection(caller.id()), query.paging());
    }

    @GET
    @Path("state")
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "How many of the matching videos are in each state")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            additionalProperties = Long.class),
                            examples =
                                    @ExampleObject(
                                            name = "counts",
                                            value = "{\"HAVE\": 812, \"WANTED\": 14}")))
    public Map<VideoState, Long> counts(@BeanParam VideoQuery query) {
        return selector.counts(query.inAnyState().selection(caller.id()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "Everything about one video")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VideoDetail.class),
                            examples = @ExampleObject(name = "video", value = DETAIL_EXAMPLE)))
    @APIResponse(responseCode = "404", description = "There is no such video")
    public VideoDetail get(@PathParam("id") long id) {
        return catalog.get(id);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Record a video",
            description =
                    "Answers with the present video when one of the external ids is known already")
    @APIResponse(
            responseCode = "201",
            description = "Made; its address is in Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VideoDetail.class)))
    public Response add(@NotNull @Valid VideoBody body) {
        VideoDetail video = catalog.add(body.asNew());
        return Response.created(URI.create("video/" + video.summary().id())).entity(video).build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Change a video",
            description =
                    "What is left out is cleared, but external ids and locks. What is changed is"
                            + " locked against outside sources; a lock that is not sent back is"
                            + " taken away")
    @APIResponse(
            responseCode = "200",
            description = "The video as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VideoDetail.class),
                            examples = @ExampleObject(name = "video", value = DETAIL_EXAMPLE)))
    @APIResponse(responseCode = "400", description = "A field is out of its bounds")
    @APIResponse(responseCode = "404", description = "There is no such video")
    @APIResponse(
            responseCode = "409",
            description =
                    "Changed by someone else since it was read, or an external id is another"
                            + " video's")
    @APIResponse(responseCode = "412", description = "The version of If-Match is not the present")
    @APIResponse(responseCode = "428", description = "No version is named")
    public VideoDetail edit(@PathParam("id") long id, @NotNull @Valid VideoBody body) {
        return edit(id, body, ifMatch.expected(body.version()));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Change single members of a video",
            description =
                    "What is left out stays; what is null is cleared. What is changed is locked"
                            + " against outside sources")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = VideoBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "album",
                                            value = "{\"album\": \"Homogenic\", \"version\": 3}")))
    @APIResponse(
            responseCode = "200",
            description = "The video as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VideoDetail.class),
                            examples = @ExampleObject(name = "video", value = DETAIL_EXAMPLE)))
    @APIResponse(responseCode = "400", description = "A field is out of its bounds")
    @APIResponse(responseCode = "404", description = "There is no such video")
    @APIResponse(
            responseCode = "409",
            description =
                    "Changed by someone else since it was read, or an external id is another"
                            + " video's")
    @APIResponse(responseCode = "412", description = "The version of If-Match is not the present")
    @APIResponse(responseCode = "428", description = "No version is named")
    public VideoDetail patch(@PathParam("id") long id, @NotNull JsonObject patch) {
        VideoDetail current = catalog.get(id);
        int expected = ifMatch.expected(patch, current.version());
        VideoBody patched = mergePatch.apply(VideoBody.of(current), patch, VideoBody.class);
        return edit(id, patched.whole(), expected);
    }

    private VideoDetail edit(long id, VideoBody body, int expected) {
        VideoDetail edited = catalog.edit(id, body.asEdit(expected));
        VideoIntent intent = body.intent();
        return intent == null || intent == edited.intent() ? edited : catalog.setIntent(id, intent);
    }

    @PUT
    @Path("{id}/status")
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Want a video, ignore it, or take either back",
            description = "Whether a file is there, running or failed is seen from the facts")
    @APIResponse(
            responseCode = "200",
            description = "The video as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VideoDetail.class),
                            examples = @ExampleObject(name = "video", value = DETAIL_EXAMPLE)))
    @APIResponse(responseCode = "400", description = "No status, or a reason that is too long")
    @APIResponse(responseCode = "404", description = "There is no such video")
    public VideoDetail decide(@PathParam("id") long id, @NotNull @Valid StatusBody body) {
        return catalog.setIntent(id, body.intent(), body.reason());
    }
}
