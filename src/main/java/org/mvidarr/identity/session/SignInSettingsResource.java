package org.mvidarr.identity.session;

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
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.settings.Settings;

/** How long browsers stay signed in, over HTTP. */
@Path("settings/sign-in")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "settings")
public class SignInSettingsResource {
    @Inject Settings settings;
    @Inject Caller caller;

    @GET
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "How long browsers stay signed in")
    public SignInSettings get() {
        return settings.get(SignInSettings.class);
    }

    @PUT
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Set how long browsers stay signed in",
            description =
                    "idleHours 1 to 168, absoluteDays 1 to 365, rememberDays 0 (not offered) to"
                        + " 365. The idle limit holds at once, the others from the next sign-in")
    public SignInSettings put(@NotNull @Valid SignInSettings wanted) {
        settings.put(wanted, caller.id());
        return get();
    }
}
