package org.mvidarr.organize;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;

/** Deleting a video over HTTP; here, because its files may go with it. */
@Path("video")
@RequestScoped
@Tag(name = "video")
public class VideoRemovalResource {
    @Inject VideoHoldings holdings;

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.MANAGERS)
    @Operation(
            summary = "Delete the record of a video, with or without its files",
            description = "Files that stay are not made a video of again by a scan")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "404", description = "There is no such video")
    @APIResponse(responseCode = "409", description = "A job is at work on one of its files")
    @APIResponse(
            responseCode = "503",
            description = "The disk of its files is away or does not allow it; the video stays")
    public void remove(
            @PathParam("id") long id,
            @QueryParam("deleteFiles")
                    @DefaultValue("false")
                    @Parameter(description = "Whether its files go from the disk too")
                    boolean deleteFiles) {
        holdings.remove(id, deleteFiles);
    }
}
