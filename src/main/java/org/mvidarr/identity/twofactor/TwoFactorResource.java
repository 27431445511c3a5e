package org.mvidarr.identity.twofactor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.InPerson;
import org.mvidarr.identity.Login;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.web.Client;

/** Everybody's own second factor over HTTP, and the rule who must have one. */
@Path("auth/twofactor")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public class TwoFactorResource {
    @Inject SecondFactorCheck check;
    @Inject SecondFactors factors;
    @Inject OwnFactor own;
    @Inject Login login;
    @Inject Caller caller;
    @Inject HttpServletRequest request;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "State of one's own second factor")
    public FactorState get() {
        return check.state(caller.signedIn());
    }

    @POST
    @InPerson
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "Begin to set up a second factor",
            description =
                    "The answer teaches an authenticator app to make codes. It counts once one of"
                            + " them is sent to /confirm, within a quarter of an hour")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Enrolment.class)))
    @APIResponse(responseCode = "409", description = "There is one already")
    public Response begin() {
        return secret(factors.begin(caller.signedIn()));
    }

    @POST
    @InPerson
    @Path("confirm")
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "Switch the second factor on",
            description =
                    "Takes a code of the app, answers with ten recovery codes, which nobody can"
                            + " show again. Ends all other logins and all tokens of the account")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RecoveryCodeList.class)))
    @APIResponse(responseCode = "400", description = "The code is wrong")
    @APIResponse(responseCode = "409", description = "Nothing was begun")
    @APIResponse(responseCode = "429", description = "Too many tries")
    public Response confirm(@NotNull @Valid Proof proof) {
        if (proof.code() == null) {
            throw new Refusal.Invalid("code", "twofactor.wrong-code");
        }
        SecondFactors.Confirmed confirmed =
                factors.confirm(caller.signedIn(), proof.code(), Client.of(request).address());
        if (request.getSession(false) != null) {
            login.begin(request, confirmed.user());
        }
        return secret(new RecoveryCodeList(confirmed.recoveryCodes()));
    }

    @POST
    @InPerson
    @Path("recovery-codes")
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "Get ten new recovery codes",
            description = "Needs the password or a code. The old ones are worth nothing any more")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RecoveryCodeList.class)))
    @APIResponse(responseCode = "400", description = "Password or code is wrong")
    @APIResponse(responseCode = "409", description = "There is no second factor to recover")
    @APIResponse(responseCode = "429", description = "Too many tries")
    public Response renewRecoveryCodes(@NotNull @Valid Proof proof) {
        return secret(
                new RecoveryCodeList(
                        own.renewRecoveryCodes(
                                caller.signedIn(), proof, Client.of(request).address())));
    }

    @POST
    @InPerson
    @Path("disable")
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "Switch one's second factor off", description = "Needs the password")
    @APIResponse(responseCode = "204", description = "Off")
    @APIResponse(responseCode = "400", description = "The password is wrong")
    @APIResponse(responseCode = "429", description = "Too many tries")
    public void disable(@NotNull @Valid Proof proof) {
        if (proof.password() == null) {
            throw new Refusal.Invalid("password", "identity.old-password");
        }
        own.disable(caller.signedIn(), proof.password(), Client.of(request).address());
    }

    private static Response secret(Object entity) {
        return Response.ok(entity).header("Cache-Control", "no-store").build();
    }
}
