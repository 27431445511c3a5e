package org.mvidarr.identity.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.InPerson;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Messages;

import java.util.Locale;

/** The mail server over HTTP, for administrators. */
@Path("settings/mail")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "settings", description = "What administrators decide")
public class MailResource {
    @Inject MailAccount account;
    @Inject Caller caller;

    @GET
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "The mail server", description = "Without its password")
    public MailView get() {
        return account.get();
    }

    @PUT
    @InPerson
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Set the mail server",
            description =
                    "Without a password the present one stays, unless the host is another; an"
                            + " empty host ends all mail")
    public MailView put(@NotNull @Valid MailEdit edit) {
        return account.put(edit, caller.id());
    }

    @POST
    @Path("test")
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "Send a letter to see whether the mail server takes it")
    @APIResponse(responseCode = "204", description = "It did")
    @APIResponse(responseCode = "409", description = "No mail server is set")
    @APIResponse(responseCode = "503", description = "It did not; the detail says why")
    public void test(@NotNull @Valid MailTrial trial) {
        account.test(
                new Letter(
                        trial.to(),
                        Messages.text(Locale.ENGLISH, "mail.test.subject"),
                        Messages.text(Locale.ENGLISH, "mail.test.text")));
    }
}
