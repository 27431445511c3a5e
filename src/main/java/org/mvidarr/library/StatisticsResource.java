package org.mvidarr.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;

/** The numbers of the library over HTTP. */
@Path("statistics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics", description = "The library in numbers")
public class StatisticsResource {
    @Inject Counts counts;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "The library in numbers",
            description =
                    "How many videos and artists there are, and how many videos by status, kind,"
                            + " picture height and decade. Always exact.")
    @APIResponse(
            responseCode = "200",
            description = "The numbers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LibraryStatistics.class),
                            examples =
                                    @ExampleObject(
                                            name = "statistics",
                                            value =
                                                    """
                                                    {"videos": 826, "artists": 112, "ready": 812, "bytes": 48318382080,
                                                     "byStatus": {"HAVE": 812, "WANTED": 14}, "byKind": {"OFFICIAL": 800, "LIVE": 26},
                                                     "byHeight": {"720": 300, "1080": 512}, "byDecade": {"1990": 400, "2000": 426}}\
                                                    """)))
    public LibraryStatistics library() {
        return counts.library();
    }
}
