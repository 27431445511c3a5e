package org.mvidarr.organize;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;
import org.mvidarr.organize.naming.KindSuffix;
import org.mvidarr.organize.naming.NamingTemplate;

import java.util.List;

/** What the naming settings come to, over HTTP; they themselves are at {@code config/naming}. */
@Path("config/naming/examples")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "config")
public class NamingResource {
    /**
     * What a template may use and what comes out of it.
     *
     * @param tokens that may stand between braces
     * @param examples paths of a few well-known videos
     */
    public record Examples(List<String> tokens, List<String> examples) {}

    @GET
    @RolesAllowed(Role.MANAGERS)
    @Operation(summary = "What a template makes of a few videos")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Examples.class),
                            examples =
                                    @ExampleObject(
                                            name = "examples",
                                            value =
                                                    """
                                                    {"tokens": ["{Artist}", "{Title}"],
                                                     "examples": ["Björk/Bachelorette.mp4"]}\
                                                    """)))
    public Examples examples(
            @QueryParam("template") @DefaultValue(NamingTemplate.DEFAULT) String template,
            @QueryParam("kindSuffix") @DefaultValue("OFF") KindSuffix kindSuffix) {
        return new Examples(
                NamingTemplate.tokens(), NamingTemplate.of(template, kindSuffix).examples());
    }
}
