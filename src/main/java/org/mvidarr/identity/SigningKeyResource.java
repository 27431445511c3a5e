package org.mvidarr.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The key that signs access tokens. */
@Path("auth/signing-key")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth", description = "Access and refresh tokens")
public class SigningKeyResource {
    @Inject SigningKeys keys;

    /** The name of a key, as tokens carry it in {@code kid}. */
    public record KeyName(String keyId) {}

    @POST
    @InPerson
    @Path("rotate")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Sign access tokens with a new key from now on",
            description =
                    "Tokens signed before stay good until they run out: nobody is logged out. The"
                            + " old public key stays in /.well-known/jwks.json until then.")
    @APIResponse(responseCode = "200", description = "The new key's name")
    @APIResponse(responseCode = "403", description = "Not for API keys")
    public KeyName rotate() {
        return new KeyName(keys.rotate());
    }
}
