package org.mvidarr.playlist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.web.BodyLimit;
import org.mvidarr.playlist.exchange.ListFormat;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Playlists as files over HTTP. */
@Path("playlist")
@RequestScoped
@Tag(name = "playlist")
public class PlaylistExchangeResource {
    private static final String M3U =
            "#EXTM3U\n#EXTINF:312,Björk - Bachelorette\nBjörk/Bachelorette.mp4\n";

    @Inject PlaylistExchange exchange;
    @Inject Caller caller;

    @GET
    @Path("{id}/export")
    @Produces({
        "application/vnd.apple.mpegurl",
        "application/jspf+json",
        MediaType.APPLICATION_JSON
    })
    @RolesAllowed(Role.EVERYONE)
    @Operation(
            summary = "A playlist as a file",
            description = "Videos without a file are in an M3U8 as remarks only")
    @APIResponse(
            responseCode = "200",
            description = "The file, in UTF-8",
            content =
                    @Content(
                            mediaType = "application/vnd.apple.mpegurl",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "m3u8", value = M3U)))
    @APIResponse(responseCode = "400", description = "There is no such kind of file")
    @APIResponse(
            responseCode = "404",
            description = "There is no such playlist, or none for you to see")
    public Response export(
            @PathParam("id") long id,
            @QueryParam("format")
                    @DefaultValue("M3U8")
                    @Size(max = 20)
                    @Parameter(description = "M3U8, JSPF or JSON", example = "M3U8")
                    String format,
            @QueryParam("paths")
                    @DefaultValue("RELATIVE")
                    @Size(max = 20)
                    @Parameter(
                            description =
                                    "RELATIVE to the root folder of each file, or ABSOLUTE as the"
                                            + " server sees them",
                            example = "RELATIVE")
                    String paths) {
        ListFormat kind = PlaylistListing.named("format", format, ListFormat.class);
        PlaylistExchange.Paths how =
                PlaylistListing.named("paths", paths, PlaylistExchange.Paths.class);
        PlaylistExchange.Exported file =
                exchange.export(
                        id,
                        kind == null ? ListFormat.M3U8 : kind,
                        how == null ? PlaylistExchange.Paths.RELATIVE : how,
                        caller.signedIn());
        return Response.ok(
                        file.text().getBytes(StandardCharsets.UTF_8),
                        file.format().mediaType() + ";charset=UTF-8")
                .header("Content-Disposition", disposition(file.name()))
                .build();
    }

    @POST
    @Path("import")
    @BodyLimit(PlaylistExchange.LARGEST)
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.USERS)
    @Operation(
            summary = "Make a playlist of a file",
            description =
                    "M3U, M3U8, JSPF, or the JSON that export writes, at most 10 MB and 10,000"
                        + " entries. Each is looked for by the path of its file, then by artist and"
                        + " title; the answer tells what became of each. Nothing is read where the"
                        + " file points to")
    @RequestBody(
            required = true,
            description = "The file itself",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "m3u8", value = M3U)))
    @APIResponse(
            responseCode = "200",
            description =
                    "What was found; playlistId is the new playlist, none on a trial or when no"
                            + " video was found",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportReport.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value =
                                                    """
                                                    {"playlistId": 51, "name": "Road trip", "format": "M3U8", "found": 1,
                                                     "ambiguous": 0, "notFound": 1, "entries": [
                                                     {"line": 3, "text": "Björk – Bachelorette", "outcome": "FOUND_BY_PATH",
                                                      "videoId": 12, "candidates": []},
                                                     {"line": 5, "text": "Nobody – Nothing", "outcome": "NOT_FOUND",
                                                      "candidates": [], "reason": "UNKNOWN"}]}\
                                                    """)))
    @APIResponse(responseCode = "400", description = "It is no playlist file")
    @APIResponse(responseCode = "413", description = "The file is larger than 10 MB")
    public ImportReport take(
            InputStream body,
            @QueryParam("name")
                    @Size(max = PlaylistText.MAX_NAME)
                    @Parameter(description = "Of the playlist; otherwise what the file says")
                    @Nullable String name,
            @QueryParam("format")
                    @Size(max = 20)
                    @Parameter(description = "M3U8, JSPF or JSON; seen from the file when left out")
                    @Nullable String format,
            @QueryParam("trial")
                    @DefaultValue("false")
                    @Parameter(description = "Only look what would be found")
                    boolean trial) {
        PlaylistExchange.Wish wish =
                new PlaylistExchange.Wish(
                        name, PlaylistListing.named("format", format, ListFormat.class), trial);
        return exchange.take(PlaylistExchange.bounded(body), wish, caller.signedIn());
    }

    /** RFC 6266: the name for old programs in ASCII, for others as it is. */
    private static String disposition(String name) {
        String ascii = name.replaceAll("[^\\x20-\\x7E]|[\"\\\\]", "_");
        return "attachment; filename=\""
                + ascii
                + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
