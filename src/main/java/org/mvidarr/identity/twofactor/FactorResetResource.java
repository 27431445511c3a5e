package org.mvidarr.identity.twofactor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;

/** Second factors of others over HTTP, for administrators. */
@Path("user/{id:\\d+}/twofactor")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "user")
public class FactorResetResource {
    @Inject SecondFactors factors;
    @Inject Caller caller;

    @DELETE
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Take away the second factor of somebody who has lost it",
            description = "He signs in with his password alone until he sets up a new one")
    @APIResponse(responseCode = "204", description = "He has none any more")
    @APIResponse(responseCode = "409", description = "One's own is switched off with a password")
    public void reset(@PathParam("id") long id) {
        factors.reset(id, caller.signedIn());
    }
}
