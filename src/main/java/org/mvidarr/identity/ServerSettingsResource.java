package org.mvidarr.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.settings.Settings;

/** Where this server is found from outside, over HTTP. */
@Path("settings/server")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "settings")
public class ServerSettingsResource {
    @Inject Settings settings;
    @Inject Caller caller;

    @GET
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "The public address of this server")
    public ServerSettings get() {
        return settings.get(ServerSettings.class);
    }

    @PUT
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Set the public address of this server",
            description = "Links in mails begin with it; it is never taken from a request")
    public ServerSettings put(@NotNull @Valid ServerSettings wanted) {
        settings.put(wanted, caller.id());
        return get();
    }
}
