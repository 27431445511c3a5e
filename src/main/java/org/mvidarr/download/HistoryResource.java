package org.mvidarr.download;

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
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;

/** What became of downloads, as dashboards and exporters of the *arr family read it. */
@Path("history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "download")
public class HistoryResource {
    private static final String NOT_USED =
            "Dashboards of the *arr family send it; it makes no difference here";

    @Inject DownloadQueue queue;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "The downloads that are over in the shape of the *arr family",
            description = "Newest first; totalRecords stops at 10,000")
    @APIResponse(
            responseCode = "200",
            description = "A page of the history",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Page.class),
                            examples =
                                    @ExampleObject(
                                            name = "page",
                                            value =
                                                    """
                                                    {"page": 1, "pageSize": 10, "sortKey": "added", "sortDirection": "descending", "totalRecords": 1,
                                                     "records": [{"id": 50, "videoId": 7, "sourceTitle": "Björk - Jóga", "date": "2026-01-31T11:59:40Z",
                                                       "eventType": "downloadImported", "downloadId": "50",
                                                       "data": {"url": "https://www.youtube.com/watch?v=loB0kmz_0MM"}}]}\
                                                    """)))
    @APIResponse(responseCode = "400", description = "A parameter is not possible")
    public Page<HistoryItem> list(
            @QueryParam("page") @DefaultValue("1") @Min(1) int page,
            @QueryParam("pageSize") @DefaultValue("10") @Min(1) @Max(1000) int pageSize,
            @QueryParam("sortKey") @Parameter(description = NOT_USED) @Nullable String sortKey,
            @QueryParam("sortDirection") @Parameter(description = NOT_USED)
                    @Nullable String sortDirection) {
        return queue.list(
                        DownloadQueue.Which.ENDED,
                        Paging.of(
                                page,
                                pageSize,
                                "added",
                                "descending",
                                DownloadQueue.SORTS,
                                "added"))
                .map(HistoryItem::of);
    }
}
