package org.mvidarr.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;

import java.util.Set;

/** API keys over HTTP: everybody's own; administrators see and revoke all. */
@Path("apikey")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "apikey", description = "Keys for programs, sent as X-Api-Key or Authorization: Bearer")
public class ApiKeyResource {
    private static final Set<String> SORTS = Set.of("createdAt");

    @Inject ApiKeys keys;
    @Inject Caller caller;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "One's own API keys, newest first",
            description = "With all=true everybody's, for administrators")
    public Page<ApiKeyView> list(
            @QueryParam("all") @DefaultValue("false") boolean all,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("pageSize") @DefaultValue("20") int pageSize) {
        if (all) {
            caller.require(Role.ADMIN);
        }
        return keys.list(
                Paging.of(page, pageSize, null, "descending", SORTS, "createdAt"),
                caller.id(),
                all);
    }

    @POST
    @InPerson
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "Make an API key", description = "The answer is the only one to show it")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = FreshApiKey.class)))
    @APIResponse(responseCode = "403", description = "Keys cannot make keys")
    public Response create(@NotNull @Valid NewApiKey plan) {
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(keys.create(caller.id(), plan))
                .build();
    }

    @DELETE
    @InPerson
    @Path("{id}")
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "Revoke an API key, at once")
    @APIResponse(responseCode = "204", description = "Revoked")
    @APIResponse(responseCode = "404", description = "There is no such key, or it is another's")
    public void revoke(@PathParam("id") long id) {
        keys.revoke(id, caller.signedIn());
    }
}
