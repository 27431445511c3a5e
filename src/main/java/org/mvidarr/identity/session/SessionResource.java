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
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.InPerson;
import org.mvidarr.identity.Login;
import org.mvidarr.identity.Role;

import java.util.List;
import java.util.UUID;

/** Everybody's own signed-in browsers over HTTP. */
@Path("auth/session")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public class SessionResource {
    @Inject LoginSessions sessions;
    @Inject Login login;
    @Inject Caller caller;
    @Inject HttpServletRequest request;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "Browsers in which one is signed in, the last seen first")
    public List<SessionView> list() {
        return sessions.list(caller.id(), login.current(request).orElse(null));
    }

    @DELETE
    @InPerson
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "Sign out in all other browsers",
            description = "Tokens and API keys are no browsers and stay")
    @APIResponse(responseCode = "204", description = "Signed out")
    @APIResponse(responseCode = "403", description = "Keys cannot sign anybody out")
    public void revokeOthers() {
        sessions.revokeAll(caller.id(), login.current(request).orElse(null));
    }

    @DELETE
    @InPerson
    @Path("{id:[0-9a-f-]{36}}")
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "Sign out in one browser")
    @APIResponse(responseCode = "204", description = "Signed out at its next request")
    @APIResponse(responseCode = "404", description = "There is no such login, or it is another's")
    public void revoke(@PathParam("id") UUID id) {
        sessions.revoke(caller.id(), id);
    }
}
