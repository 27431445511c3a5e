package org.mvidarr.identity.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.InPerson;
import org.mvidarr.identity.NewInvitation;
import org.mvidarr.identity.Role;

/** Inviting somebody over HTTP. */
@Path("user/invite")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "user")
public class InvitationResource {
    @Inject OneTimeLinks links;

    @POST
    @InPerson
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Make an account whose owner chooses the password himself",
            description = "By a link that is good once, for seven days")
    @APIResponse(
            responseCode = "201",
            description = "Made; the answer is the only one to show the link",
            content = @Content(schema = @Schema(implementation = Invitation.class)))
    @APIResponse(responseCode = "409", description = "Name or e-mail address are taken")
    public Response invite(@NotNull @Valid NewInvitation plan) {
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(links.invite(plan))
                .build();
    }
}
