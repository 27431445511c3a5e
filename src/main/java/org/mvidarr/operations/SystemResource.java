package org.mvidarr.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.DataFolder;
import org.mvidarr.platform.database.DatabaseFacts;
import org.mvidarr.platform.tools.ToolStatus;
import org.mvidarr.platform.tools.Tools;

import java.util.List;

/** The installation itself. */
@Path("/system")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "system", description = "The installation: versions, programs")
public class SystemResource {
    @Inject Build build;
    @Inject Welcome welcome;
    @Inject DataFolder data;
    @Inject DatabaseFacts database;
    @Inject Tools tools;

    @Inject
    @ConfigProperty(name = "SERVER_ID", defaultValue = "localhost")
    String serverId;

    @GET
    @Path("/status")
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary =
                    "Versions and whereabouts, in the shape that dashboards of the *arr family"
                            + " read")
    public SystemStatus status() {
        return new SystemStatus(
                "MVidarr",
                serverId,
                build.version(),
                true,
                data.root().toString(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.name").equals("Linux"),
                "postgreSQL",
                database.serverVersion(),
                database.schemaVersion(),
                "forms",
                "",
                "Java",
                Runtime.version().toString(),
                welcome.started());
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
