package org.mvidarr.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.web.Client;

import java.nio.charset.StandardCharsets;

/**
 * What programs may subscribe to. Feed readers send no headers of their own, so an API key of the
 * scope FEED may stand in the address, as {@code apikey}.
 */
@Path("feed")
@RequestScoped
@Tag(name = "feed", description = "Feeds; the address may carry a key of the scope FEED as apikey")
public class FeedResource {
    private static final String RSS = "application/rss+xml";
    private static final int LATEST = 50;

    @Inject VideoCatalog catalog;
    @Inject HttpServletRequest request;

    @GET
    @Path("latest.rss")
    @RolesAllowed(Role.EVERYONE)
    @Produces(RSS)
    @Operation(summary = "The fifty videos added last, as RSS 2.0")
    @Parameter(
            name = "apikey",
            in = ParameterIn.QUERY,
            description = "A key of the scope FEED, for readers that send no headers",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    @APIResponse(responseCode = "200", description = "The feed")
    public Response latest() {
        String text = VideoFeed.of(catalog.latest(LATEST), Client.of(request).origin());
        return Response.ok(text.getBytes(StandardCharsets.UTF_8), RSS + ";charset=UTF-8")
                .header("Cache-Control", "private, max-age=300")
                .build();
    }
}
