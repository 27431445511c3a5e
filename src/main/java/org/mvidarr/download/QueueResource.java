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

/** The queue as dashboards and exporters of the *arr family read it. */
@Path("queue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "download")
public class QueueResource {
    private static final String NOT_USED =
            "Dashboards of the *arr family send it; it makes no difference here";

    @Inject DownloadQueue queue;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "The open downloads in the shape of the *arr family",
            description =
                    "As their turn comes, whatever order is asked for; totalRecords stops at"
                            + " 10,000. Our own, fuller shape is at /download")
    @APIResponse(
            responseCode = "200",
            description = "A page of the queue",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Page.class),
                            examples =
                                    @ExampleObject(
                                            name = "page",
                                            value =
                                                    """
                                                    {"page": 1, "pageSize": 10, "sortKey": "queue", "sortDirection": "ascending", "totalRecords": 1,
                                                     "records": [{"id": 51, "artistId": 0, "title": "Björk - Bachelorette", "size": 94371840,
                                                       "sizeleft": 62914560, "timeleft": "00:00:30", "added": "2026-01-31T11:59:40Z",
                                                       "status": "downloading", "trackedDownloadStatus": "ok",
                                                       "trackedDownloadState": "downloading", "statusMessages": [],
                                                       "downloadId": "51", "protocol": "http", "downloadClient": "youtube.com"}]}\
                                                    """)))
    @APIResponse(responseCode = "400", description = "A parameter is not possible")
    public Page<QueueItem> list(
            @QueryParam("page") @DefaultValue("1") @Min(1) int page,
            @QueryParam("pageSize") @DefaultValue("10") @Min(1) @Max(1000) int pageSize,
            @QueryParam("sortKey") @Parameter(description = NOT_USED) @Nullable String sortKey,
            @QueryParam("sortDirection") @Parameter(description = NOT_USED)
                    @Nullable String sortDirection,
            @QueryParam("includeUnknownArtistItems") @Parameter(description = NOT_USED)
                    boolean unknown) {
        return queue.list(
                        DownloadQueue.Which.OPEN,
                        Paging.of(page, pageSize, "queue", null, DownloadQueue.SORTS, "queue"))
                .map(QueueItem::of);
    }

    @GET
    @Path("status")
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "The queue in numbers")
    @APIResponse(
            responseCode = "200",
            description = "The numbers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QueueStatus.class),
                            examples =
                                    @ExampleObject(
                                            name = "numbers",
                                            value =
                                                    """
                                                    {"totalCount": 3, "count": 3, "unknownCount": 0, "errors": false,
                                                     "warnings": true, "unknownErrors": false, "unknownWarnings": false}\
                                                    """)))
    public QueueStatus status() {
        return QueueStatus.of(queue.openCounts());
    }
}
