package org.mvidarr.identity.guard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.settings.Settings;

/** Who may use the API from where, and how often. */
@Path("settings/protection")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "settings")
public class ProtectionResource {
    @Inject Settings settings;
    @Inject Caller caller;

    @GET
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "Which other origins may call the API, and how often anybody may")
    public ProtectionSettings get() {
        return settings.get(ProtectionSettings.class);
    }

    @PUT
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Change which other origins may call the API, and how often anybody may",
            description = "Holds at once on this server, within seconds on others")
    @APIResponse(responseCode = "200", description = "What holds now")
    @APIResponse(responseCode = "400", description = "An origin or a number is not possible")
    public ProtectionSettings put(@NotNull @Valid ProtectionSettings wanted) {
        settings.put(wanted, caller.id());
        return settings.get(ProtectionSettings.class);
    }
}
