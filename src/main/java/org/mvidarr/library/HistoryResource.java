package org.mvidarr.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Page;

/** The history of the videos over HTTP, in the shape of the *arr family. */
@Path("history")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "history", description = "What has happened to the videos, who did it and why")
public class HistoryResource {
    @Inject VideoHistory history;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "What has happened, the newest first unless asked otherwise",
            description =
                    "The total is exact up to 10,000, as totalExact says. Pages more than 10,000"
                            + " events deep are reached by after")
    @APIResponse(
            responseCode = "200",
            description = "A page of events",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Page.class),
                            examples =
                                    @ExampleObject(
                                            name = "page",
                                            value =
                                                    """
                                                    {"page": 1, "pageSize": 10, "sortKey": "date",
                                                     "sortDirection": "descending", "totalRecords": 1, "totalExact": true,
                                                     "records": [
                                                     {"id": 812, "videoId": 1, "sourceTitle": "Björk - Bachelorette",
                                                      "date": "2026-01-31T12:00:00Z", "kind": "INTENT_CHANGED",
                                                      "eventType": "statusChanged", "userId": 1, "username": "admin",
                                                      "data": {"from": "KNOWN", "to": "WANTED"}}]}\
                                                    """)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is out of its bounds or names what there is not")
    public Page<VideoEvent> list(@BeanParam HistoryQuery query) {
        return history.list(query.filter(), query.paging());
    }
}
