package org.mvidarr.playback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;

/** The caller's own place in a video. */
@Path("/video/{id}/position")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "playback", description = "What the caller has watched")
public class PositionResource {
    private static final double MILLIS = 1_000;

    @Inject Watching watching;
    @Inject Caller caller;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "Where the caller left off")
    public Position get(@PathParam("id") long id) {
        return new Position(watching.position(caller.id(), id) / MILLIS);
    }

    @PUT
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "Note how far the caller is",
            description = "Near the end it counts as a play.")
    public void put(@PathParam("id") long id, @NotNull @Valid Position position) {
        watching.reached(caller.id(), id, Math.round(position.positionSeconds() * MILLIS));
    }
}
