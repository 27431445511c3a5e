package org.mvidarr.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;

import java.util.List;

/** The disks over HTTP. */
@Path("diskspace")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "system")
public class DiskSpaceResource {
    @Inject Disks disks;

    @GET
    @RolesAllowed(Role.MANAGERS)
    @Operation(
            summary = "How much is free on the disks of the library and of the data folder",
            description = "In bytes; a root folder whose disk is away is left out")
    @APIResponse(
            responseCode = "200",
            description = "One entry for each folder",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = DiskSpace.class),
                            examples =
                                    @ExampleObject(
                                            name = "two",
                                            value =
                                                    """
                                                    [{"id": 1, "path": "/data", "label": "data", "freeSpace": 80000000000, "totalSpace": 100000000000},
                                                     {"id": 2, "path": "/videos", "label": "library", "freeSpace": 800000000000, "totalSpace": 2000000000000}]\
                                                    """)))
    public List<DiskSpace> list() {
        return disks.list();
    }
}
