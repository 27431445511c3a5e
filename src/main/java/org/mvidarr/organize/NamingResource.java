package org.mvidarr.organize;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.organize.naming.KindSuffix;
import org.mvidarr.organize.naming.NamingTemplate;
import org.mvidarr.settings.Settings;

import java.util.List;

/** The naming settings over HTTP. */
@Path("config/naming")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "config", description = "Settings")
public class NamingResource {
    private static final String EXAMPLE =
            """
            {"template": "{Artist}/{Title}{ - Kind}", "kindSuffix": "OFF", "writeNfo": true, "writeTags": true}\
            """;

    @Inject Settings settings;

    @Inject Caller caller;

    /**
     * What a template may use and what comes out of it.
     *
     * @param tokens that may stand between braces
     * @param examples paths of a few well-known videos
     */
    public record Examples(List<String> tokens, List<String> examples) {}

    @GET
    @RolesAllowed(Role.MANAGERS)
    @Operation(summary = "How new files are named")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NamingSettings.class),
                            examples = @ExampleObject(name = "naming", value = EXAMPLE)))
    public NamingSettings get() {
        return settings.get(NamingSettings.class);
    }

    @PUT
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Change how new files are named",
            description = "Files that are there keep their names")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NamingSettings.class),
                            examples = @ExampleObject(name = "naming", value = EXAMPLE)))
    @APIResponse(
            responseCode = "400",
            description = "The template cannot work; the answer says why")
    public NamingSettings put(@NotNull NamingSettings naming) {
        settings.put(naming, caller.id());
        return settings.get(NamingSettings.class);
    }

    @GET
    @Path("examples")
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
