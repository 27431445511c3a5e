package org.mvidarr.identity.twofactor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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

/** The rule who must have a second factor, for administrators. */
@Path("auth/twofactor/rule")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public class TwoFactorRuleResource {
    @Inject TwoFactorRule rule;
    @Inject Caller caller;

    @GET
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "Which roles must have a second factor")
    public TwoFactorSettings get() {
        return rule.get();
    }

    @PUT
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Choose the roles that must have a second factor",
            description =
                    "Who has none can do nothing in the browser before he has set one up, and gets"
                            + " no tokens. API keys and logins through a provider are not affected")
    @APIResponse(responseCode = "409", description = "The administrator has none himself")
    public TwoFactorSettings put(@NotNull TwoFactorSettings wanted) {
        return rule.put(wanted, caller.signedIn());
    }
}
