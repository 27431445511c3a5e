package org.mvidarr.playlist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.web.Idempotent;
import org.mvidarr.platform.web.IfMatch;

import java.net.URI;
import java.util.List;

/** Folders of one's own playlists over HTTP. */
@Path("playlist/folder")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "playlist")
public class PlaylistFolderResource {
    private static final String EXAMPLE =
            "{\"id\": 1, \"name\": \"Parties\", \"playlists\": 3, \"version\": 0}";
    private static final String GONE = "You have no such folder";
    private static final String DEEP =
            "It would be more than five deep, lie in itself, or was changed since it was read";

    @Inject PlaylistFolders folders;
    @Inject Caller caller;
    @Inject IfMatch ifMatch;

    /** A folder: its name and the one it lies in, none for the top. */
    @Schema(name = "FolderBody", example = "{\"name\": \"Parties\", \"version\": 0}")
    public record Body(
            @Schema(minLength = 1, maxLength = PlaylistText.MAX_NAME)
                    @Size(max = PlaylistText.MAX_NAME)
                    @Nullable String name,
            @Nullable Long parentId,
            @Min(0) @Nullable Integer version) {
        FolderView asView(int expected) {
            return new FolderView(0, PlaylistText.named(name), parentId, 0, expected);
        }
    }

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "One's own folders",
            description = "All of them, at most 500, by name; parentId makes a tree of them")
    @APIResponse(
            responseCode = "200",
            description = "The folders",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FolderView[].class),
                            examples =
                                    @ExampleObject(name = "folders", value = "[" + EXAMPLE + "]")))
    public List<FolderView> list() {
        return folders.list(caller.id());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.EVERYONE)
    @Operation(summary = "One folder of one's own")
    @APIResponse(
            responseCode = "200",
            description = "The folder",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FolderView.class),
                            examples = @ExampleObject(name = "folder", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = GONE)
    public FolderView get(@PathParam("id") long id) {
        return folders.get(id, caller.id());
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.USERS)
    @Operation(summary = "Make a folder", description = "At most five lie in one another")
    @APIResponse(
            responseCode = "201",
            description = "Made; its address is in Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FolderView.class),
                            examples = @ExampleObject(name = "folder", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "The name will not do")
    @APIResponse(responseCode = "404", description = GONE)
    @APIResponse(responseCode = "409", description = DEEP)
    public Response create(@NotNull @Valid Body body) {
        FolderView wanted = body.asView(0);
        FolderView made = folders.create(wanted.name(), wanted.parentId(), caller.id());
        return Response.created(URI.create("playlist/folder/" + made.id())).entity(made).build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.USERS)
    @Operation(summary = "Rename or move a folder")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FolderView.class),
                            examples = @ExampleObject(name = "folder", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "The name will not do")
    @APIResponse(responseCode = "404", description = GONE)
    @APIResponse(responseCode = "409", description = DEEP)
    public FolderView edit(@PathParam("id") long id, @NotNull @Valid Body body) {
        return folders.edit(id, body.asView(ifMatch.expected(body.version())), caller.id());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Delete a folder",
            description = "The playlists and folders in it move up to where it was")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "404", description = GONE)
    public void remove(@PathParam("id") long id) {
        folders.remove(id, caller.id());
    }
}
