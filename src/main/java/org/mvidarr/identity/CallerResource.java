package org.mvidarr.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Tells a program as whom it comes in. */
@Path("auth/caller")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth", description = "Access and refresh tokens")
public class CallerResource {
    @Inject JsonWebToken token;

    /**
     * Whom the server takes the caller for.
     *
     * @param username whose account it is
     * @param groups the roles in force, a key's scope taken into account
     * @param tokenId {@code jti} of the access token; null for sessions and API keys
     * @param expiresAt when the access token runs out
     */
    public record CallerView(
            String username,
            List<String> groups,
            @Nullable String tokenId,
            @Nullable Instant expiresAt) {}

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "As whom the caller is known, and until when",
            description = "For access tokens with their id and their end")
    @APIResponse(responseCode = "200", description = "The caller")
    public CallerView get() {
        long expires = token.getExpirationTime();
        return new CallerView(
                token.getName(),
                token.getGroups().stream().sorted().toList(),
                token.getTokenID(),
                expires == 0 ? null : Instant.ofEpochSecond(expires));
    }
}
