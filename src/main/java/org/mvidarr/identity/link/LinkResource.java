package org.mvidarr.identity.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.InPerson;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Refusal;

/** One-time links for accounts that exist, over HTTP. */
@Path("user/{id:\\d+}/reset-link")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "user")
public class LinkResource {
    @Inject OneTimeLinks links;
    @Inject Caller caller;

    @POST
    @InPerson
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Make a link by which somebody chooses a new password",
            description =
                    "Good once, for one hour; for an account that is still invited another"
                            + " invitation. Older links of the account are worthless then")
    @APIResponse(
            responseCode = "201",
            description = "Made; the answer is the only one to show it",
            content = @Content(schema = @Schema(implementation = FreshLink.class)))
    @APIResponse(responseCode = "409", description = "One's own or an inactive account")
    public Response make(@PathParam("id") long id) {
        if (id == caller.id()) {
            // Only with the present one: a borrowed browser must not be enough.
            throw new Refusal.Conflict("identity.own-password");
        }
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(links.renew(id))
                .build();
    }

    @DELETE
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "Make all one-time links of an account worthless")
    @APIResponse(responseCode = "204", description = "None is good any more")
    public void revoke(@PathParam("id") long id) {
        links.revoke(id);
    }
}
