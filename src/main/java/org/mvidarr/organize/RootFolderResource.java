package org.mvidarr.organize;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.jobs.JobTrigger;
import org.mvidarr.jobs.JobView;
import org.mvidarr.jobs.Jobs;

import java.net.URI;
import java.util.List;

/** Root folders over HTTP. */
@Path("rootfolder")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "rootfolder", description = "The folders the library lives in")
public class RootFolderResource {
    private static final String EXAMPLE =
            """
            {"id": 1, "path": "/videos", "accessible": true, "freeSpace": 800000000000, "totalSpace": 2000000000000,
             "files": 812, "lastScanAt": "2026-01-31T12:00:00Z", "lastScanMillis": 950}\
            """;

    @Inject RootFolders folders;

    @Inject Jobs jobs;

    @Inject Caller caller;

    /** A folder on the server. */
    @Schema(name = "RootFolderBody", example = "{\"path\": \"/videos\"}")
    public record Body(@NotNull String path) {}

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "The root folders, and whether their disks are there")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = RootFolderView.class),
                            examples =
                                    @ExampleObject(name = "folders", value = "[" + EXAMPLE + "]")))
    public List<RootFolderView> list() {
        return folders.list();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "One root folder")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RootFolderView.class),
                            examples = @ExampleObject(name = "folder", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "There is no such root folder")
    public RootFolderView get(@PathParam("id") long id) {
        return folders.get(id);
    }

    @POST
    @Path("check")
    @RolesAllowed(Role.MANAGERS)
    @Operation(
            summary = "What can be said of a folder before it is added; takes up to five seconds")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RootFolderCheck.class),
                            examples =
                                    @ExampleObject(
                                            name = "good",
                                            value =
                                                    """
                                                    {"path": "/videos", "exists": true, "directory": true,
                                                     "readable": true, "writable": true, "freeBytes": 800000000000,
                                                     "totalBytes": 2000000000000, "videoCount": 812,
                                                     "countIsWhole": true, "good": true, "problems": []}\
                                                    """)))
    public RootFolderCheck check(@NotNull @Valid Body body) {
        return folders.check(body.path());
    }

    @POST
    @RolesAllowed(Role.MANAGERS)
    @Operation(
            summary = "Make a folder a root folder",
            description = "Puts a small hidden file into it")
    @APIResponse(
            responseCode = "201",
            description = "Made; its address is in Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RootFolderView.class),
                            examples = @ExampleObject(name = "folder", value = EXAMPLE)))
    @APIResponse(
            responseCode = "400",
            description = "Not there, not readable, not writable or inside another")
    public Response add(@NotNull @Valid Body body) {
        RootFolderView added = folders.add(body.path());
        return Response.created(URI.create("rootfolder/" + added.id())).entity(added).build();
    }

    @POST
    @Path("{id}/scan")
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Scan a root folder in the background",
            description = "Answers with the scan that runs already, if one does")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "503", description = "The folder's disk is away")
    public JobView scan(@PathParam("id") long id) {
        return jobs.get(folders.startScan(id, JobTrigger.API, caller.id()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.MANAGERS)
    @Operation(summary = "Forget a root folder", description = "Nothing on the disk changes")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public void remove(@PathParam("id") long id) {
        folders.remove(id);
    }
}
