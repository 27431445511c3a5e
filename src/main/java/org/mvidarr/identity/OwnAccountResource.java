package org.mvidarr.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import org.mvidarr.platform.web.Client;

/** Everybody's own account over HTTP. */
@Path("user/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "user")
public class OwnAccountResource {
    @Inject Accounts accounts;
    @Inject OwnAccount own;
    @Inject Login login;
    @Inject Caller caller;
    @Inject HttpServletRequest request;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "One's own account")
    public AccountView get() {
        return accounts.get(caller.id());
    }

    @PUT
    @InPerson
    @Path("password")
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "Change one's own password",
            description = "Ends all other logins and all tokens of the account; API keys stay")
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "400", description = "The present password is wrong")
    @APIResponse(responseCode = "429", description = "Too many tries")
    public void changePassword(@NotNull @Valid PasswordChange change) {
        SignedIn changed =
                own.changePassword(caller.signedIn(), change, Client.of(request).address());
        if (request.getSession(false) != null) {
            login.begin(request, changed);
        }
    }
}
