package org.mvidarr.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.tools.ToolStatus;
import org.mvidarr.platform.tools.Tools;

import java.util.List;

/** The installation itself. */
@Path("/system")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "system", description = "The installation: versions, programs")
public class SystemResource {
    private static final String EXAMPLE =
            """
            {"appName": "MVidarr", "instanceName": "nas", "version": "1.0.0", "buildTime": "2026-01-31T12:00:00Z",
             "isDebug": false, "isProduction": true, "isAdmin": false, "isUserInteractive": false,
             "startupPath": "", "appData": "/data", "osName": "Linux", "osVersion": "6.12", "isNetCore": false,
             "isLinux": true, "isOsx": false, "isWindows": false, "isDocker": true, "mode": "console",
             "branch": "main", "databaseType": "postgreSQL", "databaseVersion": "18.6",
             "migrationVersion": 202611240600, "authentication": "forms", "urlBase": "", "runtimeName": "Java",
             "runtimeVersion": "25", "startTime": "2026-01-31T12:00:00Z", "packageVersion": "1.0.0",
             "packageAuthor": "", "packageUpdateMechanism": "external", "packageUpdateMechanismMessage": ""}\
            """;

    @Inject Installation installation;
    @Inject ServerLog log;
    @Inject Tools tools;
    @Inject Caller caller;

    @GET
    @Path("/status")
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary =
                    "Versions and whereabouts, in the shape that dashboards of the *arr family"
                            + " read",
            description = "Paths are for administrators and empty for others")
    @APIResponse(
            responseCode = "200",
            description = "The status",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SystemStatus.class),
                            examples = @ExampleObject(name = "status", value = EXAMPLE)))
    public SystemStatus status() {
        return installation.status(caller.isAdmin());
    }

    @GET
    @Path("/log")
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "The records of the server's log, as /log has them")
    @APIResponse(
            responseCode = "200",
            description = "A page of records",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Page.class),
                            examples = @ExampleObject(name = "page", value = LogResource.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "A parameter is not possible")
    public Page<LogRecord> log(
            @QueryParam("page") @DefaultValue("1") @Min(1) int page,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(1000) int pageSize,
            @QueryParam("sortKey") @DefaultValue("time") @Pattern(regexp = "time") String sortKey,
            @QueryParam("sortDirection") @DefaultValue("descending") String sortDirection,
            @QueryParam("level")
                    @DefaultValue("info")
                    @Pattern(regexp = "fatal|error|warn|info|debug")
                    String level) {
        return log.list(
                level, Paging.of(page, pageSize, sortKey, sortDirection, ServerLog.SORTS, "time"));
    }

    @GET
    @Path("/tool")
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "The outside programs: found where, which version, what is missing")
    public List<ToolStatus> programs() {
        return tools.all();
    }

    @POST
    @Path("/tool/recheck")
    @RolesAllowed(Role.MANAGERS)
    @Operation(summary = "Look for the outside programs again")
    public List<ToolStatus> recheck() {
        return tools.recheck();
    }
}
