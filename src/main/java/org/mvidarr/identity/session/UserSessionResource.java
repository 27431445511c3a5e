package org.mvidarr.identity.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.InPerson;
import org.mvidarr.identity.Login;
import org.mvidarr.identity.Role;

import java.util.List;
import java.util.UUID;

/** Somebody's signed-in browsers over HTTP, for administrators. */
@Path("user/{user:\\d+}/session")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "user")
public class UserSessionResource {
    @Inject LoginSessions sessions;
    @Inject Login login;
    @Inject HttpServletRequest request;

    @GET
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "Browsers in which somebody is signed in, the last seen first")
    public List<SessionView> list(@PathParam("user") long user) {
        return sessions.list(user, login.current(request).orElse(null));
    }

    @DELETE
    @InPerson
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "Sign somebody out in all browsers")
    @APIResponse(responseCode = "204", description = "Signed out")
    public void revokeAll(@PathParam("user") long user) {
        sessions.revokeAll(user, null);
    }

    @DELETE
    @InPerson
    @Path("{id:[0-9a-f-]{36}}")
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "Sign somebody out in one browser")
    @APIResponse(responseCode = "204", description = "Signed out at its next request")
    @APIResponse(responseCode = "404", description = "The user has no such login")
    public void revoke(@PathParam("user") long user, @PathParam("id") UUID id) {
        sessions.revoke(user, id);
    }
}
