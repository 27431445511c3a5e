package org.mvidarr.quality;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.web.Idempotent;
import org.mvidarr.platform.web.IfMatch;
import org.mvidarr.platform.web.MergePatch;

import java.net.URI;

/** Quality profiles over HTTP. */
@Path("qualityprofile")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "quality", description = "How good films have to be")
public class QualityProfileResource {
    static final String BODY =
            """
            {"name": "HD", "minimumHeight": 720, "cutoffHeight": 1080, "maximumHeight": 1080,
             "upgradeAllowed": true, "standard": false, "version": 0}\
            """;
    private static final String EXAMPLE =
            """
            {"id": 1051, "name": "HD", "minimumHeight": 720, "cutoffHeight": 1080, "maximumHeight": 1080,
             "upgradeAllowed": true, "standard": false, "version": 0}\
            """;
    private static final String PAGE =
            """
            {"page": 1, "pageSize": 10, "sortKey": "name", "sortDirection": "ascending", "totalRecords": 1,
             "records": [\
            """
                    + EXAMPLE
                    + "]}";

    @Inject QualityProfiles profiles;
    @Inject IfMatch ifMatch;
    @Inject MergePatch mergePatch;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "One page of the quality profiles",
            description = "In the order of names; one of them is the standard.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Page.class),
                            examples = @ExampleObject(name = "page", value = PAGE)))
    @APIResponse(responseCode = "400", description = "invalid: a parameter is out of its bounds")
    public Page<QualityProfileView> list(
            @QueryParam("page") @DefaultValue("1") @Min(1) @Max(10_000) int page,
            @QueryParam("pageSize") @DefaultValue("10") @Min(1) @Max(1_000) int pageSize) {
        return profiles.list(Paging.of(page, pageSize, null, null, QualityProfiles.SORTS, "name"));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "One quality profile", description = "The ETag begins with its version.")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QualityProfileView.class),
                            examples = @ExampleObject(name = "profile", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "not-found: there is no such profile")
    public QualityProfileView get(@PathParam("id") long id) {
        return profiles.get(id);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Make a quality profile",
            description = "One that is to be the standard takes that from the one that was.")
    @APIResponse(
            responseCode = "201",
            description = "Made; its address is in Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QualityProfileView.class),
                            examples = @ExampleObject(name = "profile", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "invalid: something in the body is")
    @APIResponse(responseCode = "409", description = "conflict: the name is taken")
    public Response add(@NotNull QualityProfileBody body) {
        QualityProfileView made = profiles.add(body.wanted());
        return Response.created(URI.create("qualityprofile/" + made.id())).entity(made).build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Change a quality profile",
            description = "The standard cannot be taken off; make another profile the standard.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QualityProfileView.class),
                            examples = @ExampleObject(name = "profile", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "invalid: something in the body is")
    @APIResponse(responseCode = "404", description = "not-found: there is no such profile")
    @APIResponse(
            responseCode = "409",
            description = "conflict: changed since it was read, name taken, or no standard left")
    @APIResponse(responseCode = "412", description = "changed since `If-Match`")
    @APIResponse(responseCode = "428", description = "neither `If-Match` nor `version` was sent")
    public QualityProfileView edit(@PathParam("id") long id, @NotNull QualityProfileBody body) {
        return profiles.edit(id, body.wanted(), ifMatch.expected(body.version()));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Change single members of a quality profile",
            description = "What is left out stays.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = QualityProfileBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "patch",
                                            value = "{\"cutoffHeight\": 720, \"version\": 0}")))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QualityProfileView.class),
                            examples = @ExampleObject(name = "profile", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "invalid: something in the body is")
    @APIResponse(responseCode = "404", description = "not-found: there is no such profile")
    @APIResponse(responseCode = "409", description = "conflict: as for PUT")
    @APIResponse(responseCode = "412", description = "changed since `If-Match`")
    @APIResponse(responseCode = "428", description = "neither `If-Match` nor `version` was sent")
    public QualityProfileView patch(@PathParam("id") long id, @NotNull JsonObject patch) {
        QualityProfileView current = profiles.get(id);
        int expected = ifMatch.expected(patch, current.version());
        QualityProfileBody patched =
                mergePatch.apply(QualityProfileBody.of(current), patch, QualityProfileBody.class);
        return profiles.edit(id, patched.wanted(), expected);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Delete a quality profile",
            description = "Not the standard, and not one that artists have.")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "404", description = "not-found: there is no such profile")
    @APIResponse(responseCode = "409", description = "conflict: it is the standard, or in use")
    @APIResponse(responseCode = "412", description = "changed since `If-Match`")
    public void remove(@PathParam("id") long id) {
        profiles.remove(id, ifMatch.orAny());
    }
}
