package org.mvidarr.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.web.IfMatch;
import org.mvidarr.settings.ConfigView;
import org.mvidarr.settings.Configuration;
import org.mvidarr.settings.TopicSchema;
import org.mvidarr.settings.TopicShape;

import java.util.List;
import java.util.Locale;

/** All groups of settings over HTTP; the groups themselves come from their records. */
@Path("config")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "config", description = "Settings")
public class ConfigResource {
    private static final String EXAMPLE =
            """
            {"template": "{Artist}/{Title}{ - Kind}", "kindSuffix": "OFF", "writeNfo": true, "writeTags": true, "version": 3}\
            """;
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String NAME = "[a-z][a-z0-9-]{0,59}";

    @Inject Configuration configuration;
    @Inject Caller caller;
    @Inject IfMatch ifMatch;

    /**
     * A group of settings.
     *
     * @param topic its name in addresses
     * @param section the page it stands on
     */
    public record ConfigTopic(
            String topic, String section, String title, String description, String schema) {
        static ConfigTopic of(TopicShape shape) {
            return new ConfigTopic(
                    shape.name(),
                    shape.section().slug(),
                    shape.title(Locale.ENGLISH),
                    shape.text(Locale.ENGLISH),
                    "/api/v1/config/" + shape.name() + "/schema");
        }
    }

    @GET
    @RolesAllowed(Role.MANAGERS)
    @Operation(
            summary = "The groups of settings",
            description = "Managers see those that are no business of administrators alone")
    @APIResponse(
            responseCode = "200",
            description = "The groups by page and name",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = ConfigTopic.class),
                            examples =
                                    @ExampleObject(
                                            name = "topics",
                                            value =
                                                    """
                                                    [{"topic": "naming", "section": "library", "title": "Naming",
                                                      "description": "How new files are named.",
                                                      "schema": "/api/v1/config/naming/schema"}]\
                                                    """)))
    public List<ConfigTopic> list() {
        return configuration.topics().stream()
                .filter(shape -> shape.section().isOpen() || caller.isAdmin())
                .map(ConfigTopic::of)
                .toList();
    }

    @GET
    @Path("{topic}")
    @RolesAllowed(Role.MANAGERS)
    @Operation(
            summary = "A group of settings",
            description =
                    "What may stand in it says its schema. Of a secret only whether there is one."
                            + " Groups about signing in, mail and access are for administrators")
    @APIResponse(
            responseCode = "200",
            description = "What holds; the ETag is for If-Match",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "naming", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Unchanged (If-None-Match)")
    @APIResponse(responseCode = "403", description = "This group is for administrators")
    @APIResponse(responseCode = "404", description = "There is no such group")
    public ConfigView get(@PathParam("topic") @Pattern(regexp = NAME) String topic) {
        return configuration.get(readable(topic).name());
    }

    @GET
    @Path("{topic}/schema")
    @Produces({"application/schema+json", MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.MANAGERS)
    @Operation(
            summary = "What may stand in a group of settings",
            description = "JSON Schema 2020-12 with texts, units (x-unit), bounds and defaults")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content =
                    @Content(
                            mediaType = "application/schema+json",
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "part",
                                            value =
                                                    """
                                                    {"title": "Audit log", "type": "object", "properties": {"keepDays":
                                                     {"type": "integer", "minimum": 30, "maximum": 3650, "default": 365,
                                                      "title": "Events are kept for", "x-unit": "days"}}}\
                                                    """)))
    @APIResponse(responseCode = "403", description = "This group is for administrators")
    @APIResponse(responseCode = "404", description = "There is no such group")
    public JsonObject schema(@PathParam("topic") @Pattern(regexp = NAME) String topic) {
        TopicShape shape = readable(topic);
        return TopicSchema.of(shape, configuration.defaults(shape), Locale.ENGLISH);
    }

    @PUT
    @Path("{topic}")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Change a group of settings",
            description =
                    "Members that are left out stay as they are. A secret that is null stays, an"
                            + " empty one is removed; a group with a secret is not to be changed by"
                            + " an API key. Holds at once, on all servers")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "naming", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "What holds now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "naming", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "A member is unknown or out of its bounds")
    @APIResponse(responseCode = "404", description = "There is no such group")
    @APIResponse(responseCode = "409", description = "Changed meanwhile, or against a rule")
    @APIResponse(responseCode = "412", description = "Changed since the version of If-Match")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor a version was given")
    public ConfigView put(
            @PathParam("topic") @Pattern(regexp = NAME) String topic, @NotNull JsonObject body) {
        writable(topic);
        return configuration.put(topic, body, ifMatch.expected(version(body)), caller.id());
    }

    @PATCH
    @Path("{topic}")
    @Consumes(MERGE_PATCH)
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Change some settings of a group",
            description = "RFC 7396: a member that is null comes back to its default")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MERGE_PATCH,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"writeNfo\": false, \"version\": 3}")))
    @APIResponse(
            responseCode = "200",
            description = "What holds now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "naming", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "A member is unknown or out of its bounds")
    @APIResponse(responseCode = "404", description = "There is no such group")
    @APIResponse(responseCode = "409", description = "Changed meanwhile, or against a rule")
    @APIResponse(responseCode = "412", description = "Changed since the version of If-Match")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor a version was given")
    public ConfigView patch(
            @PathParam("topic") @Pattern(regexp = NAME) String topic, @NotNull JsonObject patch) {
        writable(topic);
        return configuration.patch(topic, patch, ifMatch.expected(version(patch)), caller.id());
    }

    private TopicShape readable(String topic) {
        TopicShape shape = configuration.topic(topic);
        if (!shape.section().isOpen()) {
            caller.require(Role.ADMIN);
        }
        return shape;
    }

    private void writable(String topic) {
        if (configuration.topic(topic).hasSecret()) {
            caller.requirePerson();
        }
    }

    private static @Nullable Integer version(JsonObject body) {
        return body.get("version") instanceof JsonNumber number ? number.intValue() : null;
    }
}
