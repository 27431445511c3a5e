package org.mvidarr.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Role;
import org.mvidarr.library.VideoCatalog;
import org.mvidarr.library.VideoFilter;
import org.mvidarr.library.VideoState;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;

import java.util.Set;

/** What is missing, as dashboards and exporters of the *arr family read it. */
@Path("wanted/missing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "video")
public class WantedResource {
    private static final String NOT_USED =
            "Dashboards of the *arr family send it; it makes no difference here";
    private static final Set<String> SORTS = Set.of("title");

    @Inject VideoCatalog videos;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "The videos that are wanted and not there, in the shape of the *arr family",
            description = "By title, whatever order is asked for; our own shape is at /video")
    @APIResponse(
            responseCode = "200",
            description = "A page of videos",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Page.class),
                            examples =
                                    @ExampleObject(
                                            name = "page",
                                            value =
                                                    """
                                                    {"page": 1, "pageSize": 10, "sortKey": "title", "sortDirection": "ascending", "totalRecords": 1,
                                                     "records": [{"id": 7, "title": "Jóga", "artistId": 3, "monitored": true,
                                                                  "artist": {"id": 3, "artistName": "Björk"}}]}\
                                                    """)))
    @APIResponse(responseCode = "400", description = "A parameter is not possible")
    public Page<WantedItem> list(
            @QueryParam("page") @DefaultValue("1") @Min(1) int page,
            @QueryParam("pageSize") @DefaultValue("10") @Min(1) @Max(1000) int pageSize,
            @QueryParam("sortKey") @Parameter(description = NOT_USED) @Nullable String sortKey,
            @QueryParam("sortDirection") @Parameter(description = NOT_USED)
                    @Nullable String sortDirection,
            @QueryParam("includeArtist") @Parameter(description = NOT_USED) boolean artist) {
        return videos.list(
                        new VideoFilter(null, VideoState.WANTED, null, null),
                        Paging.of(page, pageSize, "title", null, SORTS, "title"))
                .map(WantedItem::of);
    }
}
