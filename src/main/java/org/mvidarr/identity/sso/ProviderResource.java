package org.mvidarr.identity.sso;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.mvidarr.identity.InPerson;
import org.mvidarr.identity.Role;

import java.net.URI;
import java.util.List;

/** The providers over HTTP, for administrators. Their secrets go in and never out. */
@Path("auth/provider")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public class ProviderResource {
    @Inject Providers providers;
    @Inject ProviderTrial trial;

    @GET
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "The single sign-on providers, as the sign-in page shows them")
    public List<ProviderView> list() {
        return providers.list();
    }

    @GET
    @Path("{id:\\d+}")
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "One single sign-on provider")
    @APIResponse(responseCode = "404", description = "There is no such provider")
    public ProviderView get(@PathParam("id") long id) {
        return providers.get(id);
    }

    @POST
    @InPerson
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Add a single sign-on provider",
            description = "It must know the redirect URI <our address>/sso/<slug>/callback")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = ProviderView.class)))
    @APIResponse(responseCode = "409", description = "Slug or issuer are another's")
    public Response create(@NotNull @Valid ProviderPlan plan) {
        ProviderView made = providers.create(plan);
        return Response.created(URI.create("auth/provider/" + made.id())).entity(made).build();
    }

    @PUT
    @InPerson
    @Path("{id:\\d+}")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Change a single sign-on provider",
            description = "Without a clientSecret the present one stays")
    @APIResponse(responseCode = "404", description = "There is no such provider")
    @APIResponse(responseCode = "409", description = "Slug or issuer are another's")
    public ProviderView edit(@PathParam("id") long id, @NotNull @Valid ProviderPlan plan) {
        return providers.edit(id, plan);
    }

    @DELETE
    @InPerson
    @Path("{id:\\d+}")
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "Remove a single sign-on provider; accounts stay")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "There is no such provider")
    public void remove(@PathParam("id") long id) {
        providers.remove(id);
    }

    @POST
    @Path("{id:\\d+}/test")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "Try whether a provider answers and is what the settings say")
    @APIResponse(responseCode = "200", description = "What was found; good or not")
    @APIResponse(responseCode = "404", description = "There is no such provider")
    public TrialReport test(@PathParam("id") long id) {
        return trial.of(id);
    }
}
