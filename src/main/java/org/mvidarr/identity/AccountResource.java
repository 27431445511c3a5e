package org.mvidarr.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Page;

import java.net.URI;

/** The accounts over HTTP, for administrators; managers may look at the list. */
@Path("user")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "user", description = "Accounts and their roles")
public class AccountResource {
    @Inject Accounts accounts;
    @Inject Departures departures;
    @Inject Caller caller;

    @GET
    @RolesAllowed(Role.MANAGERS)
    @Operation(summary = "The accounts")
    public Page<AccountView> list(@BeanParam AccountFilter filter) {
        return accounts.list(filter.query(), filter.paging());
    }

    @GET
    @Path("{id:\\d+}")
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "One account")
    @APIResponse(responseCode = "404", description = "There is no such account")
    public AccountView get(@PathParam("id") long id) {
        return accounts.get(id);
    }

    @POST
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "Make an account")
    @APIResponse(responseCode = "201", description = "Made; its address is in Location")
    @APIResponse(responseCode = "409", description = "Name or e-mail address are taken")
    public Response create(@NotNull @Valid NewAccount plan) {
        AccountView made = accounts.create(plan);
        return Response.created(URI.create("user/" + made.id())).entity(made).build();
    }

    @PUT
    @Path("{id:\\d+}")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Change e-mail address, role or activity",
            description = "Another role or a deactivation ends all logins of the account")
    @APIResponse(responseCode = "409", description = "One's own or the last administrator")
    public AccountView edit(@PathParam("id") long id, @NotNull @Valid AccountEdit edit) {
        return accounts.edit(id, edit, caller.id());
    }

    @PUT
    @Path("{id:\\d+}/password")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Give an account a new password",
            description = "Ends all logins of the account; one's own goes by user/me/password")
    public void resetPassword(@PathParam("id") long id, @NotNull @Valid PasswordReset reset) {
        accounts.resetPassword(id, reset.password(), caller.id());
    }

    @DELETE
    @Path("{id:\\d+}")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Remove an account",
            description =
                    "Its logins, keys, tokens and watch positions go with it; what else it owns"
                            + " goes to the heir, or to the caller when none is named")
    @APIResponse(responseCode = "400", description = "The heir is no other, active account")
    @APIResponse(responseCode = "409", description = "One's own or the last administrator")
    public void remove(@PathParam("id") long id, @QueryParam("heir") @Nullable Long heir) {
        departures.remove(id, heir, caller.id());
    }

    @POST
    @Path("{id:\\d+}/unlock")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Forget the failed sign-ins of an account",
            description = "Its owner need not wait any more, wherever he comes from")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public void unlock(@PathParam("id") long id) {
        accounts.unlock(id);
    }
}
