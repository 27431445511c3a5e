package org.mvidarr.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;

import java.util.List;

/** The one box over everything, over HTTP. */
@Path("search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search", description = "One box over artists, videos, playlists, genres and tags")
public class SearchResource {
    @Inject LibrarySearch search;
    @Inject Caller caller;

    @GET
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "What a text finds, by groups",
            description =
                    "By beginnings of names and words, whatever their accents; where that finds"
                            + " nothing, by nearness, so that a slip of spelling does not matter."
                            + " The best of each group first.")
    @APIResponse(
            responseCode = "200",
            description = "What was found; empty groups when nothing was",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Found.class),
                            examples =
                                    @ExampleObject(
                                            name = "found",
                                            value =
                                                    """
                                                    {"artists": [], "videos": [], "totalVideos": 0, "videosExact": true,
                                                     "playlists": [{"id": 3, "name": "Björk live"}],
                                                     "words": [{"kind": "tag", "id": 5, "name": "björk", "videos": 12}]}\
                                                    """)))
    @APIResponse(
            responseCode = "400",
            description = "invalid: the term is missing or has more than 200 characters")
    public Found search(
            @QueryParam("term")
                    @NotNull
                    @Size(max = 200)
                    @Parameter(description = "What to look for", example = "bjork")
                    String term,
            @QueryParam("pageSize")
                    @DefaultValue("10")
                    @Min(1)
                    @Max(100)
                    @Parameter(description = "The most of each group")
                    int most) {
        return search.search(term, caller.id(), most);
    }

    @GET
    @Path("suggest")
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "What somebody who is still typing may mean",
            description = "At most twelve: artists, then videos, then playlists.")
    @APIResponse(
            responseCode = "200",
            description = "The suggestions, the likeliest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = Suggestion.class),
                            examples =
                                    @ExampleObject(
                                            name = "suggestions",
                                            value =
                                                    """
                                                    [{"kind": "artist", "id": 7, "text": "Björk", "detail": "", "address": "artist?id=7"},
                                                     {"kind": "video", "id": 1, "text": "Bachelorette", "detail": "Björk",
                                                      "address": "video?id=1"}]\
                                                    """)))
    @APIResponse(
            responseCode = "400",
            description = "invalid: the term is missing or has more than 200 characters")
    public List<Suggestion> suggest(
            @QueryParam("term")
                    @NotNull
                    @Size(max = 200)
                    @Parameter(description = "What has been typed so far", example = "bjo")
                    String term) {
        return search.suggest(term, caller.id());
    }
}
