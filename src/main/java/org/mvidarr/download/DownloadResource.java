package org.mvidarr.download;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.mvidarr.download.DownloadQueue.Added;
import org.mvidarr.download.DownloadQueue.Which;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.net.URI;

/** The download queue over HTTP. */
@Path("download")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "download",
        description = "What is fetched from the network, in which order, and what became of it")
public class DownloadResource {
    private static final String EXAMPLE =
            """
            {"id": 51, "url": "https://www.youtube.com/watch?v=JNJv-Ebi67I", "site": "youtube.com",
             "title": "Björk - Bachelorette", "status": "RUNNING", "phase": "FETCH", "priority": 0,
             "downloaded": 31457280, "size": 94371840, "sizeleft": 62914560, "speed": 2097152,
             "timeleft": "00:00:30", "estimatedCompletionTime": "2026-01-31T12:00:30Z", "attempts": 1,
             "reasonArguments": [], "added": "2026-01-31T11:59:40Z", "started": "2026-01-31T11:59:42Z"}\
            """;

    @Inject DownloadQueue queue;
    @Inject Caller caller;
    @Context UriInfo uri;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary =
                    "The downloads, newest first, or with sortKey=queue the open ones as their turn"
                            + " comes",
            description =
                    "The total stops counting at 10,000. Further down leads before, the id of the"
                            + " last download one has")
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
                                                    {"page": 1, "pageSize": 20, "sortKey": "added",
                                                     "sortDirection": "descending", "totalRecords": 1, "records": [\
                                                    """
                                                            + EXAMPLE
                                                            + "]}")))
    @APIResponse(responseCode = "404", description = "There is no download of the id in before")
    public Page<DownloadView> list(
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("pageSize") @DefaultValue("20") int pageSize,
            @QueryParam("sortKey") @DefaultValue("added") String sortKey,
            @QueryParam("which") @DefaultValue("ALL") String which,
            @QueryParam("before")
                    @Parameter(
                            description =
                                    "Only downloads older than the one of this id, counted from"
                                            + " there; not with sortKey=queue")
                    @Nullable Long before) {
        String direction = sortKey.equals("queue") ? "ascending" : "descending";
        Paging paging = Paging.of(page, pageSize, sortKey, direction, DownloadQueue.SORTS, "added");
        return before == null
                ? queue.list(which(which), paging)
                : queue.listBefore(which(which), paging, before);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "One download")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DownloadView.class),
                            examples = @ExampleObject(name = "running", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "There is no such download")
    public DownloadView get(@PathParam("id") long id) {
        return queue.get(id);
    }

    @POST
    @RolesAllowed(Role.USERS)
    @Operation(summary = "Fetch the video at an address")
    @APIResponse(
            responseCode = "201",
            description = "It is in line",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DownloadView.class),
                            examples = @ExampleObject(name = "running", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The same upload was in line already; this is it")
    @APIResponse(responseCode = "400", description = "The address cannot or may not be fetched")
    public Response add(DownloadBody body) {
        if (body == null) {
            throw new Refusal.Invalid("url", "download.no-url");
        }
        Added added = queue.add(body.asNew(caller.id()));
        URI place = uri.getAbsolutePathBuilder().path(Long.toString(added.download().id())).build();
        Response.ResponseBuilder answer =
                added.fresh() ? Response.created(place) : Response.ok().location(place);
        return answer.entity(added.download()).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.USERS)
    @Operation(summary = "Cancel a download, or remove one that is over from the list")
    @APIResponse(responseCode = "204", description = "It is cancelled or removed")
    public void end(@PathParam("id") long id) {
        if (queue.get(id).status().ended()) {
            queue.remove(id);
        } else {
            queue.cancel(id);
        }
    }

    @POST
    @Path("{id}/retry")
    @RolesAllowed(Role.USERS)
    @Operation(summary = "Try again now, or go on with a paused download")
    public DownloadView retry(@PathParam("id") long id) {
        return queue.retry(id);
    }

    @POST
    @Path("{id}/pause")
    @RolesAllowed(Role.USERS)
    @Operation(summary = "Stop for now and keep what has been fetched")
    public DownloadView pause(@PathParam("id") long id) {
        return queue.pause(id);
    }

    private static Which which(String text) {
        try {
            return Which.valueOf(text.toUpperCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal.Invalid("which", "download.which");
        }
    }
}
