package org.mvidarr.playlist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.web.Idempotent;

import java.util.List;

/** The videos in a playlist over HTTP. */
@Path("playlist")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "playlist")
public class PlaylistEntryResource {
    private static final String GONE = "There is no such playlist or entry, or none for you to see";
    private static final String LOOK_ONLY = "You may only look at this playlist";
    private static final String SMART = "It is a smart playlist: its rule says what is in it";

    @Inject PlaylistEntries entries;
    @Inject Caller caller;

    /** Videos to be put in, in this order; at the end unless an entry is named. */
    @Schema(
            name = "NewEntries",
            example = "{\"videoIds\": [12, 7], \"beforeEntryId\": 40, \"note\": \"live!\"}")
    public record NewBody(
            @NotNull @Size(min = 1, max = NewEntries.MOST) List<@NotNull Long> videoIds,
            @Nullable Long beforeEntryId,
            @Size(max = PlaylistEntry.MAX_NOTE) @Nullable String note) {}

    /** Entries to be moved together: above another one, to a place from 1, or to the end. */
    @Schema(name = "EntryMove", example = "{\"entryIds\": [41], \"to\": 1}")
    public record MoveBody(
            @NotNull @Size(min = 1, max = NewEntries.MOST) List<@NotNull Long> entryIds,
            @Nullable Long beforeEntryId,
            @Min(1) @Nullable Integer to) {}

    /** Entries by their numbers. */
    @Schema(name = "EntryIds", example = "{\"entryIds\": [41, 42]}")
    public record IdsBody(
            @NotNull @Size(min = 1, max = NewEntries.MOST) List<@NotNull Long> entryIds) {}

    /** What stands beside an entry; nothing or blank takes it away. */
    @Schema(name = "EntryNote", example = "{\"note\": \"the long version\"}")
    public record NoteBody(@Size(max = PlaylistEntry.MAX_NOTE) @Nullable String note) {}

    @GET
    @Path("{id}/entry")
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "One page of a playlist's videos, in its order",
            description =
                    "A smart one is asked anew each time; what it says about plays and ratings are"
                            + " those of the reader")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Page.class),
                            examples =
                                    @ExampleObject(
                                            name = "page",
                                            value =
                                                    """
                                                    {"page": 1, "pageSize": 50, "sortKey": "place",
                                                     "sortDirection": "ascending", "totalRecords": 1,
                                                     "records": [{"id": 41, "place": 1, "note": "live!",
                                                     "addedAt": "2026-01-31T12:00:00Z", "addedBy": "admin",
                                                     "video": {"id": 12, "title": "Bachelorette"}}]}\
                                                    """)))
    @APIResponse(responseCode = "400", description = "A parameter is out of bounds or unknown")
    @APIResponse(responseCode = "404", description = GONE)
    public Page<EntryView> list(
            @PathParam("id") long id,
            @QueryParam("page") @DefaultValue("1") @Min(1) @Max(1_000_000) int page,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(Paging.MAX_SIZE)
                    int pageSize) {
        return entries.page(id, PlaylistEntries.paging(page, pageSize), caller.signedIn());
    }

    @POST
    @Path("{id}/entry")
    @Idempotent
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Put videos into a manual playlist",
            description =
                    "Those that do not exist, or are in it already and it takes each once, are left"
                            + " out and counted")
    @APIResponse(
            responseCode = "200",
            description = "How many were put in and left out",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AddedEntries.class),
                            examples =
                                    @ExampleObject(
                                            name = "added",
                                            value =
                                                    "{\"added\": 2, \"already\": 0, \"unknown\":"
                                                            + " 0}")))
    @APIResponse(responseCode = "400", description = "Too many, or too long a note")
    @APIResponse(responseCode = "403", description = LOOK_ONLY)
    @APIResponse(responseCode = "404", description = GONE)
    @APIResponse(responseCode = "409", description = "It would be too long, or it is a smart one")
    public AddedEntries add(@PathParam("id") long id, @NotNull @Valid NewBody body) {
        return entries.add(
                id,
                new NewEntries(body.videoIds(), body.beforeEntryId(), body.note()),
                caller.signedIn());
    }

    @PUT
    @Path("{id}/entry/{entry}")
    @RolesAllowed(Role.USERS)
    @Operation(summary = "Write a note beside an entry")
    @APIResponse(responseCode = "204", description = "Written")
    @APIResponse(responseCode = "400", description = "The note is too long")
    @APIResponse(responseCode = "403", description = LOOK_ONLY)
    @APIResponse(responseCode = "404", description = GONE)
    @APIResponse(responseCode = "409", description = SMART)
    public void note(
            @PathParam("id") long id,
            @PathParam("entry") long entry,
            @NotNull @Valid NoteBody body) {
        entries.note(id, entry, body.note(), caller.signedIn());
    }

    @DELETE
    @Path("{id}/entry/{entry}")
    @RolesAllowed(Role.USERS)
    @Operation(summary = "Take an entry out", description = "The video stays in the library")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "403", description = LOOK_ONLY)
    @APIResponse(responseCode = "404", description = GONE)
    @APIResponse(responseCode = "409", description = SMART)
    public void remove(@PathParam("id") long id, @PathParam("entry") long entry) {
        entries.remove(id, List.of(entry), caller.signedIn());
    }

    @POST
    @Path("{id}/remove")
    @RolesAllowed(Role.USERS)
    @Operation(summary = "Take several entries out", description = "All of them or none")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "400", description = "None, or too many")
    @APIResponse(responseCode = "403", description = LOOK_ONLY)
    @APIResponse(responseCode = "404", description = GONE)
    @APIResponse(responseCode = "409", description = SMART)
    public void removeAll(@PathParam("id") long id, @NotNull @Valid IdsBody body) {
        entries.remove(id, body.entryIds(), caller.signedIn());
    }

    @POST
    @Path("{id}/move")
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Move entries",
            description = "Together and in the order given; whoever else moves some waits")
    @APIResponse(responseCode = "204", description = "Moved")
    @APIResponse(responseCode = "400", description = "One twice, or two places at once")
    @APIResponse(responseCode = "403", description = LOOK_ONLY)
    @APIResponse(responseCode = "404", description = GONE)
    @APIResponse(responseCode = "409", description = SMART)
    public void move(@PathParam("id") long id, @NotNull @Valid MoveBody body) {
        entries.move(
                id,
                new EntryMove(body.entryIds(), body.beforeEntryId(), body.to()),
                caller.signedIn());
    }
}
