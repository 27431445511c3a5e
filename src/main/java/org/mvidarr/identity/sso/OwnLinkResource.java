package org.mvidarr.identity.sso;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import org.mvidarr.identity.Role;

import java.util.List;

/**
 * One's own accounts elsewhere, over HTTP. Linking takes a browser, so it begins in the profile.
 */
@Path("auth/link")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public class OwnLinkResource {
    @Inject Links links;
    @Inject Caller caller;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "The accounts elsewhere by which one can sign in, oldest first")
    public List<LinkView> list() {
        return links.of(caller.id());
    }

    @DELETE
    @InPerson
    @Path("{id:\\d+}")
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "Sign in with such an account no more")
    @APIResponse(responseCode = "204", description = "It opens nothing here any more")
    @APIResponse(responseCode = "404", description = "It is none of one's own")
    @APIResponse(responseCode = "409", description = "It is the only way to sign in")
    public void unlink(@PathParam("id") long id) {
        links.unlink(id, caller.signedIn());
    }
}
