package org.mvidarr.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The server's own log over HTTP, in the shapes of the *arr family. */
@Path("log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "system")
public class LogResource {
    static final String EXAMPLE =
            """
            {"page": 1, "pageSize": 50, "sortKey": "time", "sortDirection": "descending", "totalRecords": 1,
             "records": [{"id": 48211, "time": "2026-01-31T12:00:00Z", "level": "warn",
                          "logger": "org.mvidarr.download", "message": "The download queue cannot be worked off at the moment"}]}\
            """;

    @Inject ServerLog log;

    @GET
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "The records of the server's log",
            description =
                    "Of this server, at most those of its newest 4 MB; totalRecords counts them."
                            + " What looks like a secret is masked")
    @APIResponse(
            responseCode = "200",
            description = "A page of records",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Page.class),
                            examples = @ExampleObject(name = "page", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "A parameter is not possible")
    public Page<LogRecord> list(
            @QueryParam("page") @DefaultValue("1") @Min(1) int page,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(1000) int pageSize,
            @QueryParam("sortKey") @DefaultValue("time") @Pattern(regexp = "time") String sortKey,
            @QueryParam("sortDirection") @DefaultValue("descending") String sortDirection,
            @QueryParam("level")
                    @DefaultValue("info")
                    @Pattern(regexp = "fatal|error|warn|info|debug")
                    @Parameter(description = "The least grave level to be shown")
                    String level) {
        return log.list(
                level, Paging.of(page, pageSize, sortKey, sortDirection, ServerLog.SORTS, "time"));
    }

    @GET
    @Path("file")
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "The log files, newest first")
    @APIResponse(
            responseCode = "200",
            description = "The files",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = LogFile.class),
                            examples =
                                    @ExampleObject(
                                            name = "files",
                                            value =
                                                    """
                                                    [{"id": 1, "filename": "messages.log", "lastWriteTime": "2026-01-31T12:00:00Z",
                                                      "contentsUrl": "/api/v1/log/file/messages.log",
                                                      "downloadUrl": "/api/v1/log/file/messages.log"}]\
                                                    """)))
    public List<LogFile> files() {
        return log.files();
    }

    @GET
    @Path("file/{filename}")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed(Role.ADMINS)
    @Operation(summary = "A log file as text", description = "What looks like a secret is masked")
    @APIResponse(
            responseCode = "200",
            description = "The text",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "There is no such file")
    public Response file(
            @PathParam("filename")
                    @Pattern(regexp = "[A-Za-z0-9._-]{1,100}")
                    @Parameter(example = "messages.log")
                    String filename) {
        var path = log.file(filename);
        StreamingOutput body =
                out -> {
                    Writer text =
                            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    log.copy(path, text);
                    text.flush();
                };
        return Response.ok(body, "text/plain; charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + filename + "\"")
                .build();
    }
}
