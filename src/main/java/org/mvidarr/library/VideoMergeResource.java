package org.mvidarr.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;

import java.util.Map;

/** Merging duplicates over HTTP. */
@Path("video/{id}/merge")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "merge", description = "Making one record of several records of the same video")
public class VideoMergeResource {
    @Inject VideoMerge merge;

    /**
     * What a merge would do.
     *
     * @param takenFrom fields that the kept video would get from another, and from which
     * @param wanted whether the kept video would be wanted because another is
     */
    @Schema(name = "MergePreview")
    public record Preview(Map<VideoField, Long> takenFrom, boolean wanted) {}

    @POST
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Merge videos into this one",
            description =
                    "What this one says stays, and what is locked on it stays even when it is"
                            + " empty; what it does not say is taken from the first of the others"
                            + " that does. Sources, ids, files, pictures, lyrics, plays, open"
                            + " downloads and history move here; the others are deleted")
    @APIResponse(
            responseCode = "200",
            description = "The video as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VideoDetail.class),
                            examples =
                                    @ExampleObject(
                                            name = "video",
                                            value = VideoResource.DETAIL_EXAMPLE)))
    @APIResponse(
            responseCode = "400",
            description = "None, more than 50, or the video itself is named")
    @APIResponse(
            responseCode = "404",
            description = "One of the videos is not there, or not any more")
    public VideoDetail merge(@PathParam("id") long id, @NotNull @Valid MergeBody body) {
        return merge.merge(id, body.from());
    }

    @POST
    @Path("preview")
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "What a merge would make of this video",
            description = "Nothing is changed")
    @APIResponse(
            responseCode = "200",
            description = "The fields that would come from others",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Preview.class),
                            examples =
                                    @ExampleObject(
                                            name = "preview",
                                            value =
                                                    "{\"takenFrom\": {\"ALBUM\": 2}, \"wanted\":"
                                                            + " false}")))
    @APIResponse(
            responseCode = "400",
            description = "None, more than 50, or the video itself is named")
    @APIResponse(responseCode = "404", description = "One of the videos is not there")
    public Preview preview(@PathParam("id") long id, @NotNull @Valid MergeBody body) {
        MergePlan plan = merge.plan(id, body.from());
        return new Preview(plan.takenFrom(), plan.wanted());
    }
}
